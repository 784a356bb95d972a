/** Time as one phone has it. */
export interface PhoneTime {
  /** Runs something after so many ms and returns the way to call it off. */
  readonly later: (run: () => void, ms: number) => () => void
  /** Milliseconds since some moment, never set back. */
  readonly monotonic: () => number
  /** What the phone's own clock says, in ms since 1970. */
  readonly clock: () => number
}

/** Runs something after so many ms and returns the way to call it off. */
export function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

export const systemTime: PhoneTime = { later, monotonic: () => performance.now(), clock: () => Date.now() }
