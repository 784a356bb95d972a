import { type Clock, ran } from './clock.ts'
import type { Limit } from './limits.ts'

/**
 * The minute of the hour in which a limit came up, where that was after Compare began; null for one that came in time (L4).
 * Pauses are not counted.
 */
export function lateMinute(limit: Pick<Limit, 'raisedAt'>, clock: Clock): number | null {
  const { startedAt, enteredAt } = clock
  if (limit.raisedAt === null || startedAt === null || enteredAt.compare === null || limit.raisedAt < enteredAt.compare) return null
  return Math.floor(ran(clock, startedAt, limit.raisedAt) / 60_000)
}
