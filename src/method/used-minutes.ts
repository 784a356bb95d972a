import { phaseLeft, phaseMinutes, phases, phaseTimes, phaseUsed, roomPhase, type Clock, type Phase } from './clock.ts'
import type { Instant } from './item.ts'

const minute = 60_000

/** How long after Lock's end an hour that nobody closed still counts, in minutes. */
const runOn = 30

/** What was planned for a phase and what it took, in whole minutes (C9). */
export interface UsedMinutes {
  readonly phase: Phase
  readonly planned: number
  readonly used: number
}

/** The moment at which the hour stood still for good: when it was closed, or half an hour after Lock was over; else now. */
export function hourEnd(clock: Clock, closedAt: Instant | null, now: Instant): Instant {
  if (closedAt !== null) return closedAt
  const over = roomPhase(clock) === 'lock' ? -phaseLeft(clock, 'lock', now) - runOn * minute : 0
  return now - Math.max(0, over)
}

/** Whether the hour is behind the room: the session was closed after it had begun, or Lock's minutes are over (C9). */
export function hourOver(clock: Clock, closedAt: Instant | null, now: Instant): boolean {
  if (clock.startedAt === null) return false
  return closedAt !== null || (roomPhase(clock) === 'lock' && phaseLeft(clock, 'lock', now) <= 0)
}

/** Planned against used minutes of each phase (C9). The used ones add up to the rounded whole; a phase that began took one at least. */
export function usedMinutes(clock: Clock, end: Instant): UsedMinutes[] {
  const planned = phaseMinutes(clock.length)
  let before = 0
  let given = 0
  return phases.map((phase) => {
    before += phaseUsed(clock, phase, end)
    const used = Math.max(phaseUsed(clock, phase, end) > 0 ? 1 : 0, Math.round(before / minute) - given)
    given += used
    return { phase, planned: planned[phase], used }
  })
}

/** Milliseconds until the hour ends as it stands: what is left of this phase and what those to come have. */
export function hourLeft(clock: Clock, now: Instant): number {
  const at = roomPhase(clock)
  const times = phaseTimes(clock, now)
  if (at === null) return clock.length * minute
  const later = phases.slice(phases.indexOf(at) + 1)
  return later.reduce((sum, phase) => sum + times[phase], Math.max(0, phaseLeft(clock, at, now)))
}
