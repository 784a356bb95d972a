import type { Clock } from '../../server/clock.ts'

/** A clock whose long waits end only when a test says so. */
export function heldClock(): Clock & { pass(ms: number): void } {
  let shift = 0
  const waiting = new Set<{ readonly at: number; readonly run: () => void }>()
  const now = (): number => Date.now() + shift
  return {
    now,
    after(ms, run) {
      if (ms < 1000) {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      }
      const one = { at: now() + ms, run }
      waiting.add(one)
      return () => waiting.delete(one)
    },
    pass(ms) {
      shift += ms
      for (const one of waiting) {
        if (one.at > now()) continue
        waiting.delete(one)
        one.run()
      }
    },
  }
}
