import { randomBytes } from 'node:crypto'
import { codeFrom, codeLasts, codeLength } from '../../src/protocol/code.ts'
import type { Clock } from '../clock.ts'
import type { Knock, Visitor } from './knock.ts'

/** Codes that may be open at a time; beyond it the oldest gives way. */
const mostCodes = 10_000

/** Where a code leads: one room's knocks. */
export interface RoomDoor {
  /** Lets a visitor with the right code knock; null when nobody who shows the code is here. */
  knock(visitor: Visitor, commitment: Uint8Array): Knock | null
  /** Closes its code and tells whoever shows it. */
  close(): void
}

/** A code that is open for a room. */
export interface OpenCode {
  readonly code: string
  readonly roomId: string
  /** Until when, in ms of the relay's clock. */
  readonly until: number
  /** Knocks that it has taken, and those of them that did not keep to what they had said. */
  knocks: number
  forged: number
  /** Of the room as it is open now, as far as somebody shows the code in it. */
  door: RoomDoor | null
}

/** The codes that are open now, in memory only: a relay that starts again has none. One a room, and no two alike. */
export class Codes {
  readonly #clock: Clock
  readonly #random: (length: number) => Uint8Array
  readonly #most: number
  readonly #byCode = new Map<string, OpenCode>()
  readonly #byRoom = new Map<string, OpenCode>()
  #changed: () => void = () => undefined
  #isTaken: (code: string) => boolean = () => false

  constructor(clock: Clock, random: (length: number) => Uint8Array = randomBytes, most = mostCodes) {
    this.#clock = clock
    this.#random = random
    this.#most = most
  }

  /** Codes of other relays count too: `changed` is told when those here are others now, `isTaken` knows which are open elsewhere. */
  share(changed: () => void, isTaken: (code: string) => boolean): void {
    this.#changed = changed
    this.#isTaken = isTaken
  }

  /** All that are open. */
  all(): string[] {
    const now = this.#clock.now()
    return [...this.#byCode.values()].filter(({ until }) => now < until).map(({ code }) => code)
  }

  /** The room's code, or null when none is open any more. */
  of(roomId: string): OpenCode | null {
    return this.#live(this.#byRoom.get(roomId))
  }

  /** The code as typed, or null: for one that never was just as for one that is over. */
  find(code: string): OpenCode | null {
    return this.#live(this.#byCode.get(code))
  }

  /** Opens another code for a room in place of the one it had. */
  renew(roomId: string): OpenCode {
    this.shut(roomId)
    // Those that are over stand in front, since all last alike.
    for (const oldest of this.#byCode.values()) {
      const { door } = oldest
      if (this.#live(oldest)) {
        if (this.#byCode.size < this.#most) break
        door?.close()
      }
      this.shut(oldest.roomId)
    }
    let code = codeFrom(this.#random(codeLength))
    while (this.#byCode.has(code) || this.#isTaken(code)) code = codeFrom(this.#random(codeLength))
    const opened: OpenCode = { code, roomId, until: this.#clock.now() + codeLasts, knocks: 0, forged: 0, door: null }
    this.#byCode.set(code, opened)
    this.#byRoom.set(roomId, opened)
    this.#changed()
    return opened
  }

  shut(roomId: string): void {
    const open = this.#byRoom.get(roomId)
    if (!open) return
    this.#byRoom.delete(roomId)
    this.#byCode.delete(open.code)
    this.#changed()
  }

  #live(open: OpenCode | undefined): OpenCode | null {
    if (!open || this.#byCode.get(open.code) !== open) return null
    if (this.#clock.now() < open.until) return open
    this.shut(open.roomId)
    return null
  }
}
