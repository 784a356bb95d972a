import type { Room } from '../../../state/room.ts'

/** True where this person may change the board now: with an edit link, and until the session is closed (B1, J4). */
export function mayEdit(room: Room): boolean {
  return room.role === 'edit' && room.board.session.closedAt === null
}
