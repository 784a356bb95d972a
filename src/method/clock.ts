import type { Instant, Item } from './item.ts'

export const phases = ['frame', 'walk', 'compare', 'lock'] as const
export type Phase = (typeof phases)[number]

export const hourLengths = [30, 45, 60, 90] as const

/** The minutes that an hour can have, also one that starts late: twice Lock's ten at least (C8). */
export const shortestHour = 20
export const longestHour = 90

const minute = 60_000

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

/** Planned minutes of each phase: 10/20/20/10 of sixty in proportion, Lock never below ten (C1). They add up to the length. */
export function phaseMinutes(length: number): Record<Phase, number> {
  const lock = Math.min(length, Math.max(10, Math.round(length / 6)))
  const frame = Math.round((length - lock) / 5)
  const walk = Math.round((length - lock - frame) / 2)
  return { frame, walk, compare: length - lock - frame - walk, lock }
}

/** The phase that the room is in: the last one that was entered. Null before the start. */
export function roomPhase(clock: Clock): Phase | null {
  if (clock.startedAt === null) return null
  for (const phase of ['lock', 'compare', 'walk'] as const) if (clock.enteredAt[phase] !== null) return phase
  return 'frame'
}

/** The phase behind this one, or null behind Lock. */
export function nextPhase(phase: Phase): Phase | null {
  return phases[phases.indexOf(phase) + 1] ?? null
}

/** Milliseconds between two instants in which the clock ran. Pauses that overlap count once. */
export function ran(clock: Clock, from: Instant, to: Instant): number {
  let stood = 0
  let counted = from
  for (const pause of clock.pauses.toSorted((a, b) => a.from - b.from)) {
    const start = Math.max(pause.from, counted)
    const end = Math.min(pause.to ?? to, to)
    if (end <= start) continue
    stood += end - start
    counted = end
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

/**
 * Milliseconds that each phase has, as the hour stands: what a phase runs over, or was given by hand, is taken from the phases
 * still to come in proportion, never from Lock (C4). What a phase left unused is nobody's.
 */
export function phaseTimes(clock: Clock, now: Instant): Record<Phase, number> {
  const planned = phaseMinutes(clock.length)
  const current = roomPhase(clock)
  const times = { frame: 0, walk: 0, compare: 0, lock: (planned.lock + clock.added.lock) * minute }
  const own = { frame: planned.frame * minute, walk: planned.walk * minute, compare: planned.compare * minute }
  const flexible = ['frame', 'walk', 'compare'] as const
  flexible.forEach((phase, at) => {
    const added = Math.max(-own[phase], clock.added[phase] * minute)
    const left = current !== null && phases.indexOf(phase) < phases.indexOf(current)
    const taken = Math.max(left ? 0 : added, phaseUsed(clock, phase, now) - own[phase], 0)
    times[phase] = own[phase] + added
    const later = flexible.slice(at + 1)
    const share = later.reduce((sum, next) => sum + own[next], 0)
    for (const next of later) own[next] *= share > taken ? 1 - taken / share : 0
  })
  return times
}

/** Milliseconds left in a phase; negative when it runs over. */
export function phaseLeft(clock: Clock, phase: Phase, now: Instant): number {
  return phaseTimes(clock, now)[phase] - phaseUsed(clock, phase, now)
}

/** Whether the room should jump to Lock: nothing of the hour is left but Lock's own minutes (C4). */
export function onlyLockLeft(clock: Clock, now: Instant): boolean {
  if (clock.startedAt === null || roomPhase(clock) === 'lock') return false
  return ran(clock, clock.startedAt, now) >= (clock.length - phaseMinutes(clock.length).lock) * minute
}

export function isPaused(clock: Clock): boolean {
  return clock.pauses.some((pause) => pause.to === null)
}
