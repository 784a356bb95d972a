import type { CarrierUpdate } from '../src/protocol/carrier-update.ts'
import { Ranges } from './ranges.ts'
import { Writer } from './writer.ts'

/** What a room has, without the contents: the clocks of every client that it holds, and those that were deleted. */
export class Ledger {
  readonly held = new Map<number, Ranges>()
  readonly deleted = new Map<number, Ranges>()
  #size = 0

  /** Number of separate ranges; what the ledger takes in memory grows with it. */
  get size(): number {
    return this.#size
  }

  /** Notes an update and tells whether it held anything new. */
  add(update: CarrierUpdate): boolean {
    const held = this.#note(this.held, update.held)
    return this.#note(this.deleted, update.deleted) || held
  }

  /** True when whoever has this state vector has all that is held here. */
  isCoveredBy(vector: ReadonlyMap<number, number>): boolean {
    for (const [client, ranges] of this.held) if ((vector.get(client) ?? 0) < ranges.edges.at(-1)!) return false
    return true
  }

  /** The state vector: up to where each client's clocks are held without a gap. */
  encodeVector(): Uint8Array {
    const writer = new Writer()
    const heads = [...this.held].filter(([, ranges]) => ranges.head > 0)
    writer.uint(heads.length)
    for (const [client, ranges] of heads) {
      writer.uint(client)
      writer.uint(ranges.head)
    }
    return writer.written
  }

  /** All deletions as a Yjs update, for somebody who lacks nothing else. */
  encodeDeleted(): Uint8Array {
    const writer = new Writer()
    writer.uint(0)
    this.writeDeleted(writer)
    return writer.written
  }

  /** Writes what was deleted as the last part of a Yjs update. */
  writeDeleted(writer: Writer): void {
    writer.uint(this.deleted.size)
    for (const [client, { edges, count }] of this.deleted) {
      writer.uint(client)
      writer.uint(count)
      for (let at = 0; at < edges.length; at += 2) {
        writer.uint(edges[at]!)
        writer.uint(edges[at + 1]! - edges[at]!)
      }
    }
  }

  #note(into: Map<number, Ranges>, triples: readonly number[]): boolean {
    let anyNew = false
    for (let at = 0; at < triples.length; at += 3) {
      const client = triples[at]!
      let ranges = into.get(client)
      if (!ranges) into.set(client, (ranges = new Ranges()))
      const before = ranges.count
      if (ranges.add(triples[at + 1]!, triples[at + 2]!)) anyNew = true
      this.#size += ranges.count - before
    }
    return anyNew
  }
}
