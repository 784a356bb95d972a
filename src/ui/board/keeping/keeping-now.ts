import type { Keeping, Room } from '../../../state/room.ts'
import { unfinished } from '../../kit/unfinished.ts'

/** What is true of this person's changes, those included that stand in a field and are not on the board yet (Y2). */
export function keepingNow(room: Room): Keeping {
  const keeping = room.keeping()
  const more = unfinished()
  if (more === 0) return keeping
  return { ...keeping, phone: keeping.phone === 'saved' ? 'saving' : keeping.phone, waiting: keeping.waiting + more }
}
