import { phaseMinutes, phaseUsed, roomPhase, type Clock } from './clock.ts'
import { decisionHoles, type Decision } from './decision.ts'
import type { Instant } from './item.ts'
import { problemHoles, type Problem } from './problem.ts'

const minute = 60_000

/** The two lines that Frame is for. */
export interface BothLines {
  readonly decision: Decision
  readonly problem: Problem
  readonly steps: readonly { readonly id: string }[]
}

/** The minute of Frame until which it keeps to the two lines: the seventh of ten, in shorter hours in proportion. */
export function twoLinesUntil(length: number): number {
  return Math.min(7, 0.7 * phaseMinutes(length).frame)
}

/** Whether Frame shows only the two lines: the room is at Frame, before minute 7, and one of the lines has a hole (C7). */
export function onlyTwoLines(clock: Clock, lines: BothLines, now: Instant): boolean {
  if (roomPhase(clock) !== 'frame' || phaseUsed(clock, 'frame', now) >= twoLinesUntil(clock.length) * minute) return false
  const steps = lines.steps.map((step) => step.id)
  return decisionHoles(lines.decision).length + problemHoles(lines.problem, steps).length > 0
}
