import type { Phase } from '../../../method/clock.ts'
import type { Room } from '../../../state/room.ts'

/** How many of the people who are here said that they are done with a phase, and how many are here (J2). */
export function doneHere(room: Room, phase: Phase | null): { readonly done: number; readonly of: number } {
  const here = room.here().filter((one) => !one.screen && one.name !== '')
  return { done: phase === null ? 0 : here.filter((one) => one.done === phase).length, of: here.length }
}
