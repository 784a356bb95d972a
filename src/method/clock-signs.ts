/** What the clock gives a sign of: that two minutes are left in a phase, and that it is over (C5). */
export type ClockSign = 'two-minutes' | 'over'

/** Milliseconds before its end from which on a phase is about to end. */
const soon = 120_000
/** Milliseconds after which a sign comes too late to mean anything, as on a phone that slept through it. */
const stale = 10_000

/** The sign that is due when the milliseconds left in one phase went from `before` to `left`; null for none. */
export function clockSign(before: number, left: number): ClockSign | null {
  for (const [sign, at] of [['over', 0], ['two-minutes', soon]] as const) {
    if (before > at && left <= at && left > at - stale) return sign
  }
  return null
}

/** Whether a phase is in its last two minutes. */
export function endsSoon(left: number): boolean {
  return left > 0 && left <= soon
}
