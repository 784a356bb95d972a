interface Sample {
  /** Relay time minus this phone's monotonic time, in ms. */
  readonly offset: number
  readonly roundTrip: number
}

export interface RelayClock {
  /** Takes an answer: when the question left and when the answer came, by this phone's monotonic clock, all in ms. */
  readonly sample: (sent: number, relay: number, received: number) => void
  /** The relay's time; as long as no relay ever answered this phone's own, put right by what was known before. */
  readonly now: () => number
  readonly from: () => 'relay' | 'phone'
  /** How far the relay's time is ahead of this phone's own clock, in ms; null until a relay answered. */
  readonly ahead: () => number | null
  /** The page goes out of sight, and its phone may sleep from now on. */
  readonly doze: () => void
  /** The page is back. */
  readonly wake: () => void
}

const remembered = 8
/** A leap of the phone's clock against the monotonic one, in ms, beyond what is a matter of correcting its speed. */
const leap = 1_000
/** Without an answer for so long, in ms, none is to be expected at once. */
const fresh = 10_000

/**
 * The relay's time, from the answer with the shortest way of the last few. An answer that contradicts the best one beyond
 * what their ways explain means that this phone's clock stood still or jumped: then only the newest counts.
 *
 * The monotonic clock of many phones stands still while they sleep; the phone's own goes on. So a leap ahead of the own clock
 * counts as sleep where sleep is likely: the page was out of sight, or no answer is due that would say it. A phone's clock
 * that somebody sets, in sight and with the relay there, moves nothing.
 */
export function makeRelayClock(monotonic: () => number, phone: () => number, known = 0): RelayClock {
  let samples: Sample[] = []
  let best: Sample | null = null
  let gap = phone() - monotonic()
  let dozing = false
  let leaptAt = Number.NEGATIVE_INFINITY
  let heardAt = Number.NEGATIVE_INFINITY

  function look(): void {
    const at = monotonic()
    const gained = phone() - at - gap
    gap += gained
    if (!(gained > leap)) return
    leaptAt = at
    if (!dozing && at - heardAt < fresh) return
    samples = samples.map((one) => ({ ...one, offset: one.offset + gained }))
    if (best) best = { ...best, offset: best.offset + gained }
  }

  return {
    sample: (sent, relay, received) => {
      look()
      const roundTrip = received - sent
      // A question from before a sleep: nobody knows how long its answer was on the way.
      if (!(roundTrip >= 0) || !Number.isFinite(relay) || sent <= leaptAt) return
      heardAt = received
      const next = { offset: relay - (sent + received) / 2, roundTrip }
      const jumped = best !== null && Math.abs(next.offset - best.offset) > (next.roundTrip + best.roundTrip) / 2 + 50
      samples = [...(jumped ? [] : samples), next].slice(-remembered)
      best = samples.reduce((one, other) => (other.roundTrip < one.roundTrip ? other : one))
    },
    now: () => {
      look()
      return best ? monotonic() + best.offset : phone() + known
    },
    from: () => (best ? 'relay' : 'phone'),
    ahead: () => best && monotonic() + best.offset - phone(),
    doze: () => {
      look()
      dozing = true
    },
    wake: () => {
      look()
      dozing = false
    },
  }
}
