import type { Word } from './wire.ts'

/** A notification holds at most 7999 bytes; this many letters of base64 leave room for what stands before them. */
const mostLetters = 7_840
const kinds = ['alive', 'hello', 'bye', 'said', 'visit', 'visited'] as const

/** A word as the payloads of notifications, in order. The number tells apart words that are alike, of which PostgreSQL would pass on one. */
export function* partsOf(from: string, number: number, kind: Word['kind'], room: string, message: Uint8Array): Generator<string> {
  const letters = Buffer.from(message.buffer, message.byteOffset, message.byteLength).toString('base64')
  const count = Math.max(1, Math.ceil(letters.length / mostLetters))
  for (let part = 0; part < count; part += 1) {
    yield [from, number, `${part + 1}/${count}`, kinds.indexOf(kind), room, letters.slice(part * mostLetters, (part + 1) * mostLetters)].join(' ')
  }
}

/** Puts words together again from payloads that come in order. What is no part of a word, or of one with a gap, is left out. */
export class Parts {
  readonly #begun = new Map<string, { readonly number: string; letters: string[] }>()

  /** The word that this payload completes, or null. */
  take(payload: string): Word | null {
    const [from, number, place, kind, room, letters, ...rest] = payload.split(' ')
    const [part, count] = (place ?? '').split('/').map(Number)
    const known = kinds[Number(kind)]
    if (!from || !number || !part || !count || !known || room === undefined || letters === undefined || rest.length > 0) return null
    const begun = part === 1 ? { number, letters: [] } : this.#begun.get(from)
    if (!begun || begun.number !== number || begun.letters.length !== part - 1) return null
    begun.letters.push(letters)
    if (part < count) {
      this.#begun.set(from, begun)
      return null
    }
    this.#begun.delete(from)
    return { from, kind: known, room, message: Buffer.from(begun.letters.join(''), 'base64') }
  }
}
