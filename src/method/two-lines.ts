import { phaseMinutes, phaseUsed, roomPhase, type Clock } from './clock.ts'
import type { Hole } from './holes.ts'
import type { Instant } from './item.ts'

const minute = 60_000

/** The minute of Frame until which it keeps to the two lines: the seventh of ten, in shorter hours in proportion. */
export function twoLinesUntil(length: number): number {
  return Math.min(7, 0.7 * phaseMinutes(length).frame)
}

/** Whether Frame shows only the two lines: the room is at Frame, before minute 7, and one of them has a hole (C7). `holes` gives Frame's, and is only asked then. */
export function onlyTwoLines(clock: Clock, holes: () => readonly Pick<Hole, 'part'>[], now: Instant): boolean {
  if (roomPhase(clock) !== 'frame' || phaseUsed(clock, 'frame', now) >= twoLinesUntil(clock.length) * minute) return false
  return holes().some(({ part }) => part === 'decision' || part === 'problem')
}
