import { dayOf } from '../../../method/day.ts'
import type { LineVersion } from '../../../method/line-version.ts'
import type { Room } from '../../../state/room.ts'
import { format, words } from '../../kit/words.ts'
import { nameOf } from './name-of.ts'

/** Who wrote a version of a line, and when: "Ben, 12:41, while offline". */
export function versionBy(room: Room, { by, at, apart }: LineVersion): string {
  const day = at === null ? '' : dayOf(at)
  const time = at === null ? '' : format().time(at)
  const when = day === dayOf(room.now()) ? time : `${format().day(day)} ${time}`.trim()
  return words().versions.by(nameOf(room.board.people, by), when, apart)
}
