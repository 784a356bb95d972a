import type { Phase } from '../../../method/clock.ts'
import type { Here, Room } from '../../../state/room.ts'

/** The people who have the board open now: no screens, and nobody who has not given a name yet. */
export const peopleHere = (room: Room): readonly Here[] => room.here().filter((one) => !one.screen && one.name !== '')

/** How many of the people who are here said that they are done with a phase, and how many are here (J2). */
export function doneHere(room: Room, phase: Phase | null): { readonly done: number; readonly of: number } {
  const here = peopleHere(room)
  return { done: phase === null ? 0 : here.filter((one) => one.done === phase).length, of: here.length }
}
