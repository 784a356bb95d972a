import { Malformed, Reader } from './reader.ts'

/** What a struct of a carrier is: an entry, what is left of deleted ones, or a gap between those that are known. */
export const kind = { collected: 0, deleted: 1, entry: 3, gap: 10 } as const

export type Kind = (typeof kind)[keyof typeof kind]

/** One struct of a carrier as it is on the wire. An id that is not there has the client -1. */
export interface Struct {
  readonly kind: Kind
  readonly client: number
  readonly from: number
  /** The clock after its last. */
  readonly to: number
  readonly leftClient: number
  readonly leftClock: number
  readonly rightClient: number
  readonly rightClock: number
  /** Where the entry's bytes are; empty for all but entries. */
  readonly contentFrom: number
  readonly contentTo: number
}

/** Which clocks an update speaks of, as flat triples: client, first clock, clock after the last. */
export interface CarrierUpdate {
  readonly held: readonly number[]
  readonly deleted: readonly number[]
}

const highestClient = 2 ** 32 - 1
const highestClock = 2 ** 31 - 1
const parentName = [101, 110, 116, 114, 105, 101, 115]
const hasLeft = 0x80
const hasRight = 0x40
const hasKey = 0x20

/**
 * Reads a Yjs update (version 1) of a carrier in one pass: entries of the one array `entries`, and deletions, nothing else.
 * Throws `Malformed` for everything that Yjs should not be given: other contents, ends too early or too late, clocks out of
 * bounds. Takes time and memory in proportion to the bytes that are there, whatever they claim.
 */
export function readCarrierUpdate(bytes: Uint8Array, onStruct?: (struct: Struct) => void): CarrierUpdate {
  const reader = new Reader(bytes)
  const held = readSections(reader, onStruct)
  const deleted = readDeleted(reader)
  reader.close()
  return { held, deleted }
}

/** Where in an update its deletions begin, behind all that it holds. Throws `Malformed`. */
export function deletedFrom(bytes: Uint8Array): number {
  const reader = new Reader(bytes)
  readSections(reader)
  return reader.at
}

function readSections(reader: Reader, onStruct?: (struct: Struct) => void): number[] {
  const held: number[] = []
  const sections = reader.uint()
  const seen = sections > 1 ? new Set<number>() : null
  for (let section = 0; section < sections; section += 1) readSection(reader, held, seen, onStruct)
  return held
}

function readSection(reader: Reader, held: number[], seen: Set<number> | null, onStruct?: (struct: Struct) => void): void {
  const structs = reader.uint()
  const client = reader.uintUpTo(highestClient)
  let clock = reader.uintUpTo(highestClock)
  // Yjs keeps only the last of two sections for one client.
  if (seen?.has(client)) throw new Malformed('a client comes twice')
  seen?.add(client)
  let from = clock
  for (let read = 0; read < structs; read += 1) {
    const info = reader.byte()
    const end = readStruct(reader, info, client, clock, onStruct)
    if ((info & 31) === kind.gap) {
      if (clock > from) held.push(client, from, clock)
      from = end
    }
    clock = end
  }
  if (clock > from) held.push(client, from, clock)
}

function readStruct(reader: Reader, info: number, client: number, from: number, onStruct?: (struct: Struct) => void): number {
  const what = info & 31
  let leftClient = -1
  let leftClock = 0
  let rightClient = -1
  let rightClock = 0
  let contentFrom = 0
  let contentTo = 0
  let to: number
  if (what === kind.entry || what === kind.deleted) {
    if (info & hasLeft) {
      leftClient = reader.uintUpTo(highestClient)
      leftClock = reader.uintUpTo(highestClock)
    }
    if (info & hasRight) {
      rightClient = reader.uintUpTo(highestClient)
      rightClock = reader.uintUpTo(highestClock)
    }
    if (!(info & (hasLeft | hasRight))) readParent(reader)
    // Yjs takes a client's own earlier clocks for granted, and throws when they are not earlier.
    if ((leftClient === client && leftClock >= from) || (rightClient === client && rightClock >= from)) throw new Malformed('an entry stands beside a later one')
    if (info & hasKey) throw new Malformed('an entry has a key')
    if (what === kind.entry) {
      const length = reader.uint()
      contentFrom = reader.at
      reader.skip(length)
      contentTo = reader.at
      to = from + 1
    } else to = from + reader.uintUpTo(highestClock)
  } else if (what === kind.collected || what === kind.gap) {
    if (info !== what) throw new Malformed('a struct without neighbours names some')
    to = from + reader.uintUpTo(highestClock)
  } else throw new Malformed('a carrier has entries only')
  if (to === from || to > highestClock) throw new Malformed('a clock is out of its range')
  onStruct?.({ kind: what, client, from, to, leftClient, leftClock, rightClient, rightClock, contentFrom, contentTo })
  return to
}

function readParent(reader: Reader): void {
  if (reader.byte() !== 1 || reader.byte() !== parentName.length) throw new Malformed('an entry is not in the array')
  for (const letter of parentName) if (reader.byte() !== letter) throw new Malformed('an entry is not in the array')
}

function readDeleted(reader: Reader): number[] {
  const deleted: number[] = []
  const clients = reader.uint()
  for (let read = 0; read < clients; read += 1) {
    const client = reader.uintUpTo(highestClient)
    const ranges = reader.uint()
    for (let range = 0; range < ranges; range += 1) {
      const from = reader.uintUpTo(highestClock)
      const length = reader.uintUpTo(highestClock)
      // Yjs throws when it keeps a deletion of nothing for later.
      if (length === 0 || from + length > highestClock) throw new Malformed('a clock is out of its range')
      deleted.push(client, from, from + length)
    }
  }
  return deleted
}

/** Reads a state vector: how many clocks of each client somebody has. Throws `Malformed`. */
export function readStateVector(bytes: Uint8Array): Map<number, number> {
  const reader = new Reader(bytes)
  const vector = new Map<number, number>()
  const clients = reader.uint()
  for (let read = 0; read < clients; read += 1) vector.set(reader.uintUpTo(highestClient), reader.uintUpTo(highestClock))
  reader.close()
  return vector
}
