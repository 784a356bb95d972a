import { fromBase64url } from '../../src/protocol/base64url.ts'
import type { Mark } from './storage.ts'

const roomLength = 16
const markLength = 6

/** What a key is for, as its first byte. */
const kindOf = { fact: 0, updates: 1, use: 2, ending: 3 } as const

/** The key of the last mark that was given. */
export const lastMarkKey = Buffer.of(kindOf.fact, 1)

/** A room id as the 16 bytes that it spells; throws when it does not. */
export function roomKey(room: string): Buffer {
  const bytes = fromBase64url(room)
  if (bytes?.length !== roomLength) throw new Error('this is no room id')
  return Buffer.from(bytes)
}

/** The key of a row: rows of one room sort together, in the order of their marks. Null stands behind all marks. */
export function keyOf(room: Buffer, mark: Mark | null): Buffer {
  const key = Buffer.alloc(1 + roomLength + markLength, 0xff)
  key[0] = kindOf.updates
  room.copy(key, 1)
  if (mark !== null) key.writeUIntBE(mark, 1 + roomLength, markLength)
  return key
}

/** The key of the time at which a room was last used. */
export function useKeyOf(room: Buffer): Buffer {
  return Buffer.concat([Buffer.of(kindOf.use), room])
}

/** The key of what was left when a room ended. */
export function endingKeyOf(room: Buffer): Buffer {
  return Buffer.concat([Buffer.of(kindOf.ending), room])
}

/** All keys of the times of use. */
export const useKeys = { start: Buffer.of(kindOf.use), end: Buffer.of(kindOf.use + 1) } as const

export function roomOf(useKey: Buffer): Buffer {
  return useKey.subarray(1)
}

export function markOf(key: Buffer): Mark {
  return key.readUIntBE(1 + roomLength, markLength)
}

/** Updates as one row: each behind its length. */
export function packUpdates(updates: readonly Uint8Array[]): Buffer {
  const row = Buffer.allocUnsafe(updates.reduce((sum, update) => sum + 4 + update.length, 0))
  let at = 0
  for (const update of updates) {
    at = row.writeUInt32BE(update.length, at)
    row.set(update, at)
    at += update.length
  }
  return row
}

/** Throws when the row was not written by `packUpdates`. */
export function unpackUpdates(row: Buffer): Buffer[] {
  const updates: Buffer[] = []
  for (let at = 0; at < row.length; ) {
    const from = at + 4
    at = from + row.readUInt32BE(at)
    if (at > row.length) throw new Error('a stored row is torn')
    updates.push(row.subarray(from, at))
  }
  return updates
}
