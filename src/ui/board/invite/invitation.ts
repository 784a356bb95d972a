import { phaseMinutes } from '../../../method/clock.ts'
import type { CalendarEntry } from '../../../method/calendar-entry.ts'
import { bringParts } from '../../../method/ready.ts'
import type { Room } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'

/** What goes into a calendar about a session: when it is, its link, how the hour runs, and the four things to bring (F3). Null without a day. */
export function invitationTo({ roomId, board }: Pick<Room, 'roomId' | 'board'>, link: string): CalendarEntry | null {
  const { title, day, time } = board.session
  if (day === '') return null
  const minutes = board.clock.length
  const { frame, walk, compare, lock } = phaseMinutes(minutes)
  return {
    id: roomId,
    title: title || words().board.untitled,
    day,
    time,
    minutes,
    text: words().invite.calendarText({
      hour: words().newSession.split(frame, walk, compare, lock),
      bring: bringParts.map((part) => words().ready.parts[part]),
      link,
    }),
    link,
  }
}
