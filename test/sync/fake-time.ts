/** Time that passes only when told to, and what was put off until then. */
export interface FakeTime {
  readonly now: () => number
  readonly later: (run: () => void, ms: number) => () => void
  /** Lets so many ms pass, running what falls due in its order. */
  readonly pass: (ms: number) => void
  /** The phone sleeps: time goes on, timers do not. */
  readonly sleep: (ms: number) => void
}

export function makeFakeTime(): FakeTime {
  let at = 1000
  let due: { at: number; run: () => void }[] = []
  return {
    now: () => at,
    later: (run, ms) => {
      const one = { at: at + ms, run }
      due.push(one)
      return () => (due = due.filter((other) => other !== one))
    },
    pass: (ms) => {
      const end = at + ms
      for (;;) {
        const next = due.filter((one) => one.at <= end).toSorted((a, b) => a.at - b.at)[0]
        if (!next) break
        at = Math.max(at, next.at)
        due = due.filter((one) => one !== next)
        next.run()
      }
      at = Math.max(at, end)
    },
    sleep: (ms) => (at += ms),
  }
}
