import { type CarrierUpdate, kind, readCarrierUpdate, type Struct } from '../src/protocol/carrier-update.ts'
import { Ledger } from './ledger.ts'
import type { Ranges } from './ranges.ts'
import { Writer } from './writer.ts'

const parentName = Buffer.from('entries')

/** A struct, or what is left of it behind its first `cut` clocks, with the bytes that hold its content. */
interface Piece extends Struct {
  readonly bytes: Uint8Array
}

/**
 * A carrier's whole contents as the union of the updates that were added, in any order and however often. It is what
 * a Y.Doc would give out, without integrating anything: where an entry stands among the others is no business of the relay,
 * and a hostile board cannot make that expensive. Nothing that phones could need is lost, gaps included; of deleted
 * entries only the place is given out.
 */
export class Contents {
  readonly ledger = new Ledger()
  readonly #pieces = new Map<number, Piece[]>()
  /** All of it as one update, for the many who come at once with nothing. */
  #whole: Uint8Array | null = null

  /** Adds an update and returns which clocks it speaks of; throws `Malformed` when it is none. Keeps views on its bytes. */
  add(update: Uint8Array): CarrierUpdate {
    const fresh: Piece[] = []
    const read = readCarrierUpdate(update, (struct) => {
      if (struct.kind === kind.gap) return
      for (const piece of this.#newPartsOf(struct, update)) fresh.push(piece)
    })
    this.#whole = null
    this.ledger.add(read)
    for (const piece of fresh) this.#insert(piece)
    return read
  }

  /** What somebody with this state vector lacks, and all deletions, as one Yjs update; everything without a vector. */
  encode(vector?: ReadonlyMap<number, number>): Uint8Array {
    if (vector && vector.size > 0) return this.#encode(vector)
    return (this.#whole ??= this.#encode(new Map()))
  }

  #encode(vector: ReadonlyMap<number, number>): Uint8Array {
    const writer = new Writer()
    const sections: [number, Piece[]][] = []
    for (const [client, pieces] of this.#pieces) {
      const from = vector.get(client) ?? 0
      const wanted = from === 0 ? pieces : partsFrom(pieces, from)
      if (wanted.length > 0) sections.push([client, joined(wanted, this.ledger.deleted.get(client))])
    }
    // Yjs integrates fastest when higher clients come first.
    const ordered = sections.toSorted(([a], [b]) => b - a)
    writer.uint(sections.length)
    for (const [client, pieces] of ordered) writeSection(writer, client, pieces)
    this.ledger.writeDeleted(writer)
    return writer.written
  }

  #newPartsOf(struct: Struct, bytes: Uint8Array): Piece[] {
    const known = this.ledger.held.get(struct.client)
    if (!known) return [{ ...struct, bytes }]
    const gaps = known.missing(struct.from, struct.to)
    const parts: Piece[] = []
    for (let at = 0; at < gaps.length; at += 2) parts.push(part({ ...struct, bytes }, gaps[at]!, gaps[at + 1]!))
    return parts
  }

  #insert(piece: Piece): void {
    const pieces = this.#pieces.get(piece.client)
    if (!pieces) this.#pieces.set(piece.client, [piece])
    else if (pieces.at(-1)!.to <= piece.from) pieces.push(piece)
    else pieces.splice(firstEndingBehind(pieces, piece.from), 0, piece)
  }
}

function firstEndingBehind(pieces: readonly Piece[], clock: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.to <= clock) low = middle + 1
    else high = middle
  }
  return low
}

function partsFrom(pieces: readonly Piece[], clock: number): Piece[] {
  const first = firstEndingBehind(pieces, clock)
  const wanted = pieces.slice(first)
  if (wanted[0] && wanted[0].from < clock) wanted[0] = part(wanted[0], clock, wanted[0].to)
  return wanted
}

/** Part of a run; its first then stands right of the one that was cut off. */
function part(piece: Piece, from: number, to: number): Piece {
  if (from === piece.from) return to === piece.to ? piece : { ...piece, to }
  return { ...piece, from, to, leftClient: piece.kind === kind.collected ? -1 : piece.client, leftClock: from - 1 }
}

/** Entries that were deleted lose their bytes, and runs of deleted ones that stand side by side become one. */
function joined(pieces: readonly Piece[], deleted: Ranges | undefined): Piece[] {
  if (!deleted) return [...pieces]
  const shorter: Piece[] = []
  for (const piece of pieces) {
    const next = piece.kind === kind.entry && deleted.has(piece.from, piece.to) ? { ...piece, kind: kind.deleted } : piece
    const last = shorter.at(-1)
    if (last && continues(last, next)) shorter[shorter.length - 1] = { ...last, to: next.to }
    else shorter.push(next)
  }
  return shorter
}

function continues(last: Piece, next: Piece): boolean {
  if (last.kind !== next.kind || last.to !== next.from) return false
  if (next.kind === kind.collected) return true
  return (
    next.kind === kind.deleted &&
    next.leftClient === last.client &&
    next.leftClock === last.to - 1 &&
    next.rightClient === last.rightClient &&
    next.rightClock === last.rightClock
  )
}

function writeSection(writer: Writer, client: number, pieces: readonly Piece[]): void {
  let gaps = 0
  for (let at = 1; at < pieces.length; at += 1) if (pieces[at - 1]!.to < pieces[at]!.from) gaps += 1
  writer.uint(pieces.length + gaps)
  writer.uint(client)
  writer.uint(pieces[0]!.from)
  let clock = pieces[0]!.from
  for (const piece of pieces) {
    if (clock < piece.from) writeRun(writer, kind.gap, piece.from - clock)
    writePiece(writer, piece)
    clock = piece.to
  }
}

function writeRun(writer: Writer, info: number, length: number): void {
  writer.byte(info)
  writer.uint(length)
}

function writePiece(writer: Writer, piece: Piece): void {
  if (piece.kind === kind.collected) return writeRun(writer, kind.collected, piece.to - piece.from)
  const left = piece.leftClient >= 0
  const right = piece.rightClient >= 0
  writer.byte(piece.kind | (left ? 0x80 : 0) | (right ? 0x40 : 0))
  if (left) {
    writer.uint(piece.leftClient)
    writer.uint(piece.leftClock)
  }
  if (right) {
    writer.uint(piece.rightClient)
    writer.uint(piece.rightClock)
  }
  if (!left && !right) {
    writer.byte(1)
    writer.block(parentName)
  }
  if (piece.kind === kind.entry) writer.block(piece.bytes, piece.contentFrom, piece.contentTo)
  else writer.uint(piece.to - piece.from)
}
