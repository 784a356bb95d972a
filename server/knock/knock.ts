import { knock, knockMessage } from '../../src/protocol/knock-messages.ts'
import { close } from '../../src/protocol/messages.ts'
import type { Clock } from '../clock.ts'
import type { Peer } from '../peer.ts'

/** Somebody outside with a code, as the room sees them. */
export interface Visitor {
  send(message: Uint8Array): void
  /** Ends the connection; without a code all was said. */
  close(code?: number): void
}

/** A knock, as whoever holds the visitor's connection sees it. */
export interface Knocking {
  /** The visitor's opening; false when that is not what comes next. */
  reveal(content: Uint8Array): boolean
  /** The visitor went away. */
  left(): void
}

interface KnockActs {
  reveal(content: Uint8Array): void
  /** The visitor is gone, or is to be sent away with this code. */
  over(code?: number): void
}

/** How long a visitor may take to reveal its opening once it knows the host's, in ms. */
const revealWithinMs = 20_000

/** One knock, from the right code until it was answered or given up. */
export class Knock implements Knocking {
  readonly id: number
  readonly commitment: Uint8Array
  /** Who was asked to host it so far. */
  readonly asked = new Set<Peer>()
  host: Peer | null = null
  isOpened = false
  /** What the host told the room of it, sealed. */
  notice: Uint8Array | null = null
  readonly #visitor: Visitor
  readonly #clock: Clock
  readonly #acts: KnockActs
  #isRevealed = false
  #callOff: () => void = () => undefined

  constructor(id: number, visitor: Visitor, commitment: Uint8Array, clock: Clock, acts: KnockActs) {
    this.id = id
    this.commitment = commitment
    this.#visitor = visitor
    this.#clock = clock
    this.#acts = acts
  }

  askedOf(host: Peer): void {
    this.asked.add(host)
    this.host = host
  }

  /** Runs something unless the knock has moved on within so many ms. */
  within(ms: number, run: () => void): void {
    this.#callOff()
    this.#callOff = this.#clock.after(ms, run)
  }

  /** The host's opening goes to the visitor, once. */
  opened(opening: Uint8Array): void {
    if (this.isOpened) return
    this.isOpened = true
    this.within(revealWithinMs, () => this.#acts.over(close.notAnswered))
    this.#visitor.send(knockMessage(knock.host, 0, opening))
  }

  /** The visitor's opening, once and after the host's; false for anything else. */
  reveal(content: Uint8Array): boolean {
    if (!this.isOpened || this.#isRevealed) return false
    this.#isRevealed = true
    this.#acts.reveal(content)
    return true
  }

  answer(sealed: Uint8Array): void {
    this.#visitor.send(knockMessage(knock.answer, 0, sealed))
  }

  /** The visitor went away. */
  left(): void {
    this.#acts.over()
  }

  end(code?: number): void {
    this.#callOff()
    this.#visitor.close(code)
  }
}
