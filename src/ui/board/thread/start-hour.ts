import type { Room } from '../../../state/room.ts'

/** Starts the hour, late with so many minutes when given; whoever does it holds the clock from then on. */
export function startHour(room: Room, minutes?: number): void {
  if (room.me() !== '') room.edit.clock.hold(room.me())
  room.edit.clock.start(minutes)
}
