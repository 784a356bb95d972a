import { Allowance } from '../allowance.ts'
import type { Clock } from '../clock.ts'
import { Crowd } from './crowd.ts'

/** Wrong codes that the whole relay lets be tried a second, and how many at once after a pause. */
const wrongPerSecond = 10
const burstSeconds = 6
const lookAgainMs = 100
const mostWaiting = 2_000

interface Waiting {
  readonly address: string
  readonly look: () => boolean
  readonly refused: () => void
}

/**
 * Turns at trying a code. Only wrong codes use them up, so a relay that nobody attacks lets everybody try at once. Under
 * attack all wait: an answer that came at once for right codes only would let wrong ones be tried without limit. Addresses
 * take turns, so whoever sends a thousand guesses waits behind themselves; an address by itself is never a reason to refuse.
 */
export class Turns {
  readonly #clock: Clock
  readonly #wrong: Allowance
  readonly #line = new Crowd<Waiting>()
  #isWaking = false

  constructor(clock: Clock) {
    this.#clock = clock
    this.#wrong = new Allowance(wrongPerSecond, burstSeconds, clock.now())
  }

  /** Calls `look` when its turn comes, which tells whether the code was right, or `refused`. Returns the way to leave the line. */
  take(address: string, look: () => boolean, refused: () => void): () => void {
    if (this.#line.count === 0 && this.#try(look)) return () => undefined
    if (this.#line.count >= mostWaiting) this.#sendAway()
    const one: Waiting = { address, look, refused }
    this.#line.add(address, one)
    this.#wake()
    return () => void this.#line.delete(address, one)
  }

  #try(look: () => boolean): boolean {
    if (!this.#wrong.take(1, this.#clock.now())) return false
    if (look()) this.#wrong.giveBack(1)
    return true
  }

  #wake(): void {
    if (this.#isWaking || this.#line.count === 0) return
    this.#isWaking = true
    this.#clock.after(lookAgainMs, () => {
      this.#isWaking = false
      for (let next = this.#line.next(); next && this.#try(next.look); next = this.#line.next()) this.#line.delete(next.address, next)
      this.#wake()
    })
  }

  /** Makes room. */
  #sendAway(): void {
    const one = this.#line.mostRepeated()
    if (!one) return
    this.#line.delete(one.address, one)
    one.refused()
  }
}
