import type { Room } from '../../state/room.ts'

/** The names of those who have the board open, screens left out, each with a tick when done with the phase of the room. */
export function herePeople(room: Room): string[] {
  return room
    .here()
    .filter((one) => !one.screen && one.name !== '')
    .map((one) => one.name)
}
