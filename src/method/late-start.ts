import { phaseMinutes, shortestHour, type Phase } from './clock.ts'
import type { Instant } from './item.ts'
import type { Session } from './session.ts'

const minute = 60_000

/** Minutes that an hour may be late before it is offered to start with shorter phases (C8). */
const lateAfter = 10
/** Minutes after the planned end from which on the session is taken for one that was not held. */
const givenUpAfter = 60

/** An hour that begins late. */
export interface LateStart {
  /** Minutes in all; with them the planned end stays the end, unless fewer than twenty are left. */
  readonly length: number
  readonly minutes: Readonly<Record<Phase, number>>
  readonly endsAt: Instant
}

/** When the session was planned to begin, by the calendar of this phone; null without a day or a time. */
export function plannedStart(session: Pick<Session, 'day' | 'time'>): Instant | null {
  if (session.day === '' || session.time === '') return null
  const at = new Date(`${session.day}T${session.time}`).getTime()
  return Number.isNaN(at) ? null : at
}

/**
 * The shorter hour to offer when nobody started it ten minutes after the planned time: phases shrink in proportion, Lock is
 * never below ten minutes (C8). Null while it is not late, and from an hour after the planned end on.
 */
export function lateStart(planned: Instant, length: number, now: Instant): LateStart | null {
  const late = Math.floor((now - planned) / minute)
  if (late < lateAfter || late >= length + givenUpAfter) return null
  const left = Math.max(shortestHour, length - late)
  return left < length ? { length: left, minutes: phaseMinutes(left), endsAt: planned + (late + left) * minute } : null
}
