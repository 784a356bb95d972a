export interface Apart {
  /** 0 while this phone and the others see each other's changes at once; otherwise the number of this stretch apart. */
  readonly stretch: () => number
  /** Whether the relay answers. */
  readonly told: (connected: boolean) => void
  /** The system says that there is no network. */
  readonly gone: () => void
}

/** By when the relay has answered or counts as lost, once the system says that there is no network, in ms. */
const knownWithin = 3000

/** Knows whether a phone is apart from the others: from its opening until the relay answers, and whenever the relay does not. */
export function makeApart(later: (run: () => void, ms: number) => () => void): Apart {
  let stretch = 1
  let together = false
  let connected = false
  let gone = false
  const settle = () => {
    const now = connected && !gone
    if (together && !now) stretch++
    together = now
  }
  return {
    stretch: () => (together ? 0 : stretch),
    told: (now) => {
      connected = now
      settle()
    },
    gone: () => {
      gone = true
      settle()
      later(() => {
        gone = false
        settle()
      }, knownWithin)
    },
  }
}
