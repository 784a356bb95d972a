import { Allowance } from '../allowance.ts'
import type { Clock } from '../clock.ts'

/** Wrong codes that the whole relay lets be tried a second, and how many at once after a pause. */
const wrongPerSecond = 10
const burstSeconds = 6
const lookAgainMs = 100
const mostWaiting = 2_000

interface Waiting {
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
  /** By address, the one whose turn is next first. */
  readonly #lines = new Map<string, Waiting[]>()
  #count = 0
  #isWaking = false

  constructor(clock: Clock) {
    this.#clock = clock
    this.#wrong = new Allowance(wrongPerSecond, burstSeconds, clock.now())
  }

  /** Calls `look` when its turn comes, which tells whether the code was right, or `refused`. Returns the way to leave the line. */
  take(address: string, look: () => boolean, refused: () => void): () => void {
    if (this.#count === 0 && this.#try(look)) return () => undefined
    if (this.#count >= mostWaiting) this.#sendAway()
    const place = groupOf(address)
    const one: Waiting = { look, refused }
    const line = this.#lines.get(place)
    if (line) line.push(one)
    else this.#lines.set(place, [one])
    this.#count += 1
    this.#wake()
    return () => this.#leave(place, one)
  }

  #try(look: () => boolean): boolean {
    if (!this.#wrong.take(1, this.#clock.now())) return false
    if (look()) this.#wrong.giveBack(1)
    return true
  }

  #wake(): void {
    if (this.#isWaking || this.#count === 0) return
    this.#isWaking = true
    this.#clock.after(lookAgainMs, () => {
      this.#isWaking = false
      for (let next = this.#next(); next && this.#try(next.line[0]!.look); next = this.#next()) this.#leave(next.place, next.line[0]!)
      this.#wake()
    })
  }

  #next(): { readonly place: string; readonly line: Waiting[] } | null {
    for (const [place, line] of this.#lines) return { place, line }
    return null
  }

  /** Whoever leaves, at their turn or before, puts their address behind the others. */
  #leave(place: string, one: Waiting): void {
    const line = this.#lines.get(place)
    const at = line?.indexOf(one) ?? -1
    if (!line || at < 0) return
    line.splice(at, 1)
    this.#count -= 1
    this.#lines.delete(place)
    if (line.length > 0) this.#lines.set(place, line)
  }

  /** Makes room: the last of the longest line goes. */
  #sendAway(): void {
    let longest: [place: string, line: Waiting[]] | null = null
    for (const one of this.#lines) if (!longest || one[1].length > longest[1].length) longest = one
    const last = longest?.[1].at(-1)
    if (!longest || !last) return
    this.#leave(longest[0], last)
    last.refused()
  }
}

/** An address, or for IPv6 the network that one household has. */
function groupOf(address: string): string {
  return address.includes('.') ? address : address.split(':').slice(0, 4).join(':')
}
