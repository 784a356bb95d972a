interface Sample {
  /** Relay time minus this phone's monotonic time, in ms. */
  readonly offset: number
  readonly roundTrip: number
}

export interface RelayClock {
  /** Takes an answer: when the question left and when the answer came, by this phone's monotonic clock, all in ms. */
  readonly sample: (sent: number, relay: number, received: number) => void
  /** The relay's time, or this phone's own as long as no relay ever answered. */
  readonly now: () => number
  readonly from: () => 'relay' | 'phone'
}

const remembered = 8

/**
 * The relay's time, from the answer with the shortest way of the last few. An answer that contradicts the best one beyond
 * what their ways explain means that this phone's clock stood still or jumped: then only the newest counts.
 */
export function makeRelayClock(monotonic: () => number, phone: () => number): RelayClock {
  let samples: Sample[] = []
  let best: Sample | null = null
  return {
    sample: (sent, relay, received) => {
      const roundTrip = received - sent
      if (!(roundTrip >= 0) || !Number.isFinite(relay)) return
      const next = { offset: relay - (sent + received) / 2, roundTrip }
      const jumped = best !== null && Math.abs(next.offset - best.offset) > (next.roundTrip + best.roundTrip) / 2 + 50
      samples = [...(jumped ? [] : samples), next].slice(-remembered)
      best = samples.reduce((one, other) => (other.roundTrip < one.roundTrip ? other : one))
    },
    now: () => (best ? monotonic() + best.offset : phone()),
    from: () => (best ? 'relay' : 'phone'),
  }
}
