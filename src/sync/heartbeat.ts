export interface HeartbeatOptions {
  /** Asks the relay for its time. */
  readonly ask: () => void
  /** The relay let the limit pass. */
  readonly lost: () => void
  /** The least time to allow for an answer, in ms, when something large is on its way. */
  readonly allow: () => number
  /** Bytes that the socket has not sent yet. */
  readonly unsent: () => number
  readonly now: () => number
  readonly later: (run: () => void, ms: number) => () => void
}

export interface Heartbeat {
  /** Asks now. */
  readonly beat: () => void
  /** Something came from the relay; `answer` when it was the answer. */
  readonly heard: (answer: boolean) => void
  readonly stop: () => void
}

const every = 5000
const answerWithin = 2500
const mostPatience = 20_000
/** Bytes from which a change can take so long that its going out counts as a sign of the network: letters are taken over at once, even by a dead one. */
const large = 4_000

/**
 * Asks the relay every 5 s whether it is there and says so when there is no sign of it for 2.5 s. A slow network that was
 * given up on wrongly is given longer each time, until it answers.
 */
export function makeHeartbeat({ ask, lost, allow, unsent, now, later }: HeartbeatOptions): Heartbeat {
  let patience = answerWithin
  let answered = false
  let callOff: (() => void) | null = null

  function plan(run: () => void, ms: number): void {
    callOff?.()
    callOff = later(run, ms)
  }

  function beat(): void {
    answered = false
    wait()
    ask()
  }

  function wait(): void {
    const limit = Math.max(patience, allow())
    const due = now() + limit
    const unsentBefore = unsent()
    plan(() => {
      // A phone that slept wakes up with its limits long past, and a large change may still be on its way out.
      const slept = now() - due > 1000
      if (slept) return beat()
      if (unsentBefore >= large && unsent() < unsentBefore) return wait()
      patience = Math.min(patience * 2, mostPatience)
      lost()
    }, limit)
  }

  return {
    beat,
    heard: (answer) => {
      if (answer) {
        answered = true
        patience = answerWithin
        plan(beat, every)
      } else if (!answered) wait()
    },
    stop: () => {
      callOff?.()
      callOff = null
    },
  }
}
