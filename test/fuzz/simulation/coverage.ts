import * as Y from 'yjs'
import { Ranges } from '../../../server/ranges.ts'
import { openEntry } from '../../../src/seal/entry.ts'
import type { Keys } from '../../../src/protocol/keys.ts'

/** Which clocks of the board something speaks of, as flat triples: client, first clock, clock after the last. */
export interface Clocks {
  readonly held: readonly number[]
  readonly deleted: readonly number[]
}

/** What an update of a board changes. */
export function clocksOf(update: Uint8Array): Clocks {
  const { structs, ds } = Y.decodeUpdate(update)
  const held = structs.flatMap((struct) => (struct instanceof Y.Skip ? [] : [struct.id.client, struct.id.clock, struct.id.clock + struct.length]))
  const deleted = [...ds.clients].flatMap(([client, ranges]) => ranges.flatMap(({ clock, len }) => [client, clock, clock + len]))
  return { held, deleted }
}

/** A union of clocks, to see whether something is among them. */
export class Coverage {
  readonly #held = new Map<number, Ranges>()
  readonly #deleted = new Map<number, Ranges>()

  add({ held, deleted }: Clocks): void {
    put(this.#held, held)
    put(this.#deleted, deleted)
  }

  has({ held, deleted }: Clocks): boolean {
    return isIn(this.#held, held) && isIn(this.#deleted, deleted)
  }
}

function put(into: Map<number, Ranges>, triples: readonly number[]): void {
  for (let at = 0; at < triples.length; at += 3) {
    const client = triples[at]!
    if (!into.has(client)) into.set(client, new Ranges())
    into.get(client)!.add(triples[at + 1]!, triples[at + 2]!)
  }
}

function isIn(held: Map<number, Ranges>, triples: readonly number[]): boolean {
  for (let at = 0; at < triples.length; at += 3) {
    const missing = held.get(triples[at]!)?.missing(triples[at + 1]!, triples[at + 2]!)
    if (!missing || missing.length > 0) return false
  }
  return true
}

/** What a board holds after everything came in. */
export function coverageOfBoard(board: Y.Doc): Coverage {
  const all = new Coverage()
  all.add(clocksOf(Y.encodeStateAsUpdate(board)))
  // What was deleted and collected is not told apart in an update; the store knows.
  for (const [client, structs] of board.store.clients) {
    for (const struct of structs) if (struct.deleted) all.add({ held: [], deleted: [client, struct.id.clock, struct.id.clock + struct.length] })
  }
  return all
}

/** Tells what somebody would read who had these updates of the carrier and nothing else. */
export type Reads = (updates: readonly Uint8Array[]) => Coverage

/** Makes readers for one board: entries are opened once for all of them. */
export function makeReader(keys: Keys): () => Reads {
  const opened = new Map<string, Clocks | null>()
  const nonces = new Map<string, string>()

  function clocksOfEntry(place: string, sealed: Uint8Array): Clocks | null {
    const known = opened.get(place)
    if (known !== undefined) return known
    const nonce = Buffer.from(sealed.subarray(1, 25)).toString('hex')
    const before = nonces.get(nonce)
    if (before !== undefined && before !== place) throw new Error(`a nonce was used twice: ${before} and ${place}`)
    nonces.set(nonce, place)
    const entry = openEntry(keys, sealed)
    const clocks = entry && clocksOf(entry.update)
    opened.set(place, clocks)
    return clocks
  }

  function add(item: Y.Item, coverage: Coverage): void {
    const contents = item.content.getContent() as Uint8Array[]
    contents.forEach((sealed, at) => {
      const clocks = clocksOfEntry(`${item.id.client}:${item.id.clock + at}`, sealed)
      if (clocks) coverage.add(clocks)
    })
  }

  return () => {
    let carrier = new Y.Doc()
    let read: readonly Uint8Array[] = []
    let coverage = new Coverage()

    /** All of it anew, when entries went; what is read before goes on where it was when only more came. */
    return (updates) => {
      if (read.some((update, at) => update !== updates[at])) {
        carrier = new Y.Doc()
        read = []
        coverage = new Coverage()
      }
      if (read.length === updates.length) return coverage
      const entries = carrier.getArray<Uint8Array>('entries')
      const added: Y.Item[] = []
      let isLess = false
      const note = ({ changes }: Y.YArrayEvent<Uint8Array>): void => {
        added.push(...changes.added)
        isLess ||= changes.deleted.size > 0
      }
      entries.observe(note)
      carrier.transact(() => updates.slice(read.length).forEach((update) => Y.applyUpdate(carrier, update)))
      entries.unobserve(note)
      read = [...updates]
      if (isLess) {
        coverage = new Coverage()
        // oxlint-disable-next-line no-underscore-dangle -- Yjs has no other way to an entry's id.
        for (let item = entries._start; item; item = item.right) if (!item.deleted) add(item, coverage)
      } else for (const item of added) add(item, coverage)
      return coverage
    }
  }
}
