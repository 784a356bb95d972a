/** What one socket may still send: it grows with time up to a store that allows for bursts. */
export class Allowance {
  readonly #perMs: number
  readonly #most: number
  #left: number
  #at: number

  constructor(perSecond: number, seconds: number, now: number) {
    this.#perMs = perSecond / 1000
    this.#most = perSecond * seconds
    this.#left = this.#most
    this.#at = now
  }

  /** Takes an amount if there is enough, and tells whether there was. */
  take(amount: number, now: number): boolean {
    this.#left = Math.min(this.#most, this.#left + Math.max(0, now - this.#at) * this.#perMs)
    this.#at = now
    if (this.#left < amount) return false
    this.#left -= amount
    return true
  }

  /** Gives back what was taken for nothing. */
  giveBack(amount: number): void {
    this.#left = Math.min(this.#most, this.#left + amount)
  }
}
