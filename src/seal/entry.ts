import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { seal, unseal } from './sealed.ts'

/** What one entry of the carrier says once it is opened. */
export interface Entry {
  /** 0 as it was written; one more each time entries were merged into this one. */
  readonly tier: number
  /** How many changes of a person begin in it, 0 where it only goes on with one; a merged entry has the sum. */
  readonly changes: number
  /** A Yjs update of the board. */
  readonly update: Uint8Array
}

/** The part of a board's keys that sealing needs. */
export interface SealKeys {
  readonly roomId: string
  readonly contentKey: Uint8Array
}

export function sealEntry(keys: SealKeys, entry: Entry): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entry.tier)
  encoding.writeVarUint(encoder, entry.changes)
  encoding.writeUint8Array(encoder, entry.update)
  return seal(keys.contentKey, keys.roomId, encoding.toUint8Array(encoder))
}

/** Opens an entry, or null when it cannot be opened here. Never throws, whatever it is given. */
export function openEntry(keys: SealKeys, sealed: unknown): Entry | null {
  if (!(sealed instanceof Uint8Array)) return null
  const plain = unseal(keys.contentKey, keys.roomId, sealed)
  if (!plain) return null
  try {
    const decoder = decoding.createDecoder(plain)
    const tier = decoding.readVarUint(decoder)
    const changes = decoding.readVarUint(decoder)
    return { tier, changes, update: decoding.readTailAsUint8Array(decoder) }
  } catch {
    return null
  }
}
