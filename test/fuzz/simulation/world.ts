import type { Random } from '../random.ts'

/** The time of a simulation, and all that is due in it. Nothing happens but what was put off until then. */
export interface World {
  readonly random: Random
  readonly now: () => number
  /** Runs something so many ms from now, behind what is due then already; returns the way to call it off. */
  readonly after: (ms: number, run: () => void) => () => void
  /** Lets so many ms pass; `looked` runs after each thing that happened, and after all that followed from it. */
  readonly pass: (ms: number, looked?: () => void) => Promise<void>
}

interface Due {
  readonly at: number
  readonly run: () => void
  off: boolean
}

/** Resolves when all that was promised and can be kept without time passing is kept. */
export function settled(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve))
}

export function makeWorld(random: Random): World {
  let now = 1_790_000_000_000
  const due: Due[] = []

  function put(one: Due): void {
    let low = 0
    let high = due.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (due[middle]!.at <= one.at) low = middle + 1
      else high = middle
    }
    due.splice(low, 0, one)
  }

  return {
    random,
    now: () => now,
    after: (ms, run) => {
      const one: Due = { at: now + Math.max(0, ms), run, off: false }
      put(one)
      return () => void (one.off = true)
    },
    pass: async (ms, looked) => {
      const end = now + ms
      await settled()
      while (due[0] && due[0].at <= end) {
        const next = due.shift()!
        if (next.off) continue
        now = Math.max(now, next.at)
        next.run()
        await settled()
        looked?.()
      }
      now = end
    },
  }
}
