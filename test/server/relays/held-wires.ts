import type { RelayWire, Word } from '../../../server/relays/wire.ts'

/** Wires between relays of one process: words arrive in the next turn of the loop, unless a relay is cut off. */
export class HeldWires {
  readonly #ends = new Map<string, { hear(word: Word): void; regained(): void; ended(room: string): void; isCut: boolean }>()

  /** The wire of a further relay. */
  end(id: string): RelayWire {
    const end = { hear: (_word: Word) => undefined as void, regained: () => undefined as void, ended: (_room: string) => undefined as void, isCut: false }
    this.#ends.set(id, end)
    const ends = this.#ends
    return {
      id,
      get isLost() {
        return end.isCut
      },
      listen(hear, regained, ended) {
        end.hear = hear
        end.regained = regained
        end.ended = ended
      },
      tell(to, kind, room, message) {
        const word = { from: id, kind, room, message: message.slice() }
        for (const [name, other] of ends) {
          if (name === id || (to !== null && to !== name)) continue
          setImmediate(() => !end.isCut && !other.isCut && other.hear(word))
        }
      },
      close: () => Promise.resolve(),
    }
  }

  /** As a storage does that tells all who hear it. */
  ended(room: string): void {
    for (const end of this.#ends.values()) if (!end.isCut) end.ended(room)
  }

  cut(id: string): void {
    this.#ends.get(id)!.isCut = true
  }

  mend(id: string): void {
    const end = this.#ends.get(id)!
    end.isCut = false
    end.regained()
  }
}
