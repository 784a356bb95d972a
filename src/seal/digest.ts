import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { SealKeys } from './entry.ts'
import { type Held, keyOf, type Place } from './held-entries.ts'
import { seal, unseal } from './sealed.ts'

/** A board as it was when all of these entries were in it: to apply it takes the place of opening them one by one. */
export interface Digest {
  readonly covers: readonly Place[]
  /** What each of them said of itself, by its place. */
  readonly heads: ReadonlyMap<string, NonNullable<Held['opened']>>
  /** A Yjs update of the board; what was overwritten since is no longer in it. */
  readonly update: Uint8Array
}

/** It is no entry, and must not open as one. */
const purpose = ' digest'

/** Seals a board for this phone alone, with the places of the entries that are in it. */
export function sealDigest(keys: SealKeys, held: readonly Held[], board: Y.Doc): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, held.length)
  for (const { client, clock, opened } of held) {
    for (const number of [client, clock, opened!.tier, opened!.changes]) encoding.writeVarUint(encoder, number)
  }
  encoding.writeUint8Array(encoder, Y.encodeStateAsUpdate(board))
  return seal(keys.contentKey, keys.roomId + purpose, encoding.toUint8Array(encoder))
}

/** Opens what `sealDigest` made, or null when it cannot be opened here. Never throws. */
export function openDigest(keys: SealKeys, sealed: Uint8Array): Digest | null {
  const plain = unseal(keys.contentKey, keys.roomId + purpose, sealed)
  if (!plain) return null
  try {
    const decoder = decoding.createDecoder(plain)
    const next = () => decoding.readVarUint(decoder)
    const covers: Place[] = []
    const heads = new Map<string, NonNullable<Held['opened']>>()
    for (let left = next(); left > 0; left--) {
      const place = { client: next(), clock: next() }
      covers.push(place)
      heads.set(keyOf(place), { tier: next(), changes: next() })
    }
    return { covers, heads, update: decoding.readTailAsUint8Array(decoder) }
  } catch {
    return null
  }
}
