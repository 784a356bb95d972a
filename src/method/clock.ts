import type { Instant, Item } from './item.ts'

export const phases = ['frame', 'walk', 'compare', 'lock'] as const
export type Phase = (typeof phases)[number]

export const hourLengths = [30, 45, 60, 90] as const

/** A stretch in which the clock stood still; `to` is null while it still does. */
export interface Pause extends Item {
  readonly from: Instant
  readonly to: Instant | null
}

/** What the board keeps of the hour: never a ticking value, only when things happened, in relay time (C1–C4). */
export interface Clock {
  readonly length: number
  readonly holderId: string
  readonly startedAt: Instant | null
  /** When the room moved on to a phase; null for phases it has not come to. */
  readonly enteredAt: Readonly<Record<Exclude<Phase, 'frame'>, Instant | null>>
  /** Minutes that were added to a phase by hand. */
  readonly added: Readonly<Record<Phase, number>>
  readonly pauses: readonly Pause[]
}

/** Planned minutes of each phase: 10/20/20/10 of sixty in proportion, Lock never below ten (C1). */
export function phaseMinutes(length: number): Record<Phase, number> {
  const lock = Math.max(10, Math.round(length / 6))
  const rest = length - lock
  const frame = Math.round(rest / 5)
  const walk = Math.round((rest - frame) / 2)
  return { frame, walk, compare: rest - frame - walk, lock }
}

/** The phase that the room is in: the last one that was entered. Null before the start. */
export function roomPhase(clock: Clock): Phase | null {
  if (clock.startedAt === null) return null
  for (const phase of ['lock', 'compare', 'walk'] as const) if (clock.enteredAt[phase] !== null) return phase
  return 'frame'
}

/** Milliseconds between two instants in which the clock ran. */
export function ran(clock: Clock, from: Instant, to: Instant): number {
  let stood = 0
  for (const pause of clock.pauses) {
    stood += Math.max(0, Math.min(pause.to ?? to, to) - Math.max(pause.from, from))
  }
  return Math.max(0, to - from - stood)
}

/** When the room entered a phase, or null when it has not. */
export function phaseStart(clock: Clock, phase: Phase): Instant | null {
  return phase === 'frame' ? clock.startedAt : clock.enteredAt[phase]
}

/** Milliseconds that a phase has used so far (C9). */
export function phaseUsed(clock: Clock, phase: Phase, now: Instant): number {
  const start = phaseStart(clock, phase)
  if (start === null) return 0
  const later = phases.slice(phases.indexOf(phase) + 1)
  const end = later.map((next) => phaseStart(clock, next)).find((at) => at !== null) ?? now
  return ran(clock, start, end)
}

/** Milliseconds left in a phase; negative when it runs over. */
export function phaseLeft(clock: Clock, phase: Phase, now: Instant): number {
  const minutes = phaseMinutes(clock.length)[phase] + clock.added[phase]
  return minutes * 60_000 - phaseUsed(clock, phase, now)
}

export function isPaused(clock: Clock): boolean {
  return clock.pauses.some((pause) => pause.to === null)
}
