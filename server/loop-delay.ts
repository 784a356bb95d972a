import { monitorEventLoopDelay } from 'node:perf_hooks'

const everyMs = 50

/** Watches how late the event loop is. `worst` gives the latest it was, in ms, since it was last asked. */
export function makeLoopDelay(): { worst(): number; stop(): void } {
  const delay = monitorEventLoopDelay({ resolution: everyMs })
  delay.enable()
  return {
    worst() {
      const late = Math.max(0, delay.max / 1e6 - everyMs)
      delay.reset()
      return late
    },
    stop: () => void delay.disable(),
  }
}
