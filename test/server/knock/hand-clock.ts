import { type Clock, systemClock } from '../../../server/clock.ts'

/** A clock that goes on only by hand for all that takes as long as given, or a second; what is shorter happens by itself. */
export class HandClock implements Clock {
  #now = Date.UTC(2026, 10, 24, 13)
  readonly #fromMs: number
  readonly #waiting = new Set<{ readonly at: number; readonly run: () => void }>()

  constructor(fromMs = 1_000) {
    this.#fromMs = fromMs
  }

  now = (): number => this.#now

  after = (ms: number, run: () => void): (() => void) => {
    if (ms < this.#fromMs) return systemClock.after(ms, run)
    const one = { at: this.#now + ms, run }
    this.#waiting.add(one)
    return () => this.#waiting.delete(one)
  }

  goOn(ms: number): void {
    this.#now += ms
    for (const one of [...this.#waiting].toSorted((a, b) => a.at - b.at)) {
      if (one.at > this.#now || !this.#waiting.delete(one)) continue
      one.run()
    }
  }
}
