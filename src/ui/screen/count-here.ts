import { roomPhase } from '../../method/clock.ts'
import type { Room } from '../../state/room.ts'
import { peopleHere } from '../board/people/done-here.ts'
import { words } from '../kit/words.ts'

/**
 * How many people are here. A screen without a connection sees nobody and must not say that nobody came: it says what it knows,
 * and in the hour nothing, since there that stands beside the time.
 */
export function countHere(room: Room): string {
  if (room.keeping().connection !== 'offline') return words().screen.here(peopleHere(room).length)
  return roomPhase(room.board.clock) && room.board.session.closedAt === null ? '' : words().screen.offline
}
