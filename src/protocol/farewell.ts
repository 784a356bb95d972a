import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { bytesToUtf8, managedNonce } from '@noble/ciphers/utils.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Keys } from './keys.ts'

/** What whoever ends a room says to all who hold a link to it. */
export interface Farewell {
  readonly by: string
  /** In ms of the relay's clock. */
  readonly at: number
  /** To which the phones that are kept work out their envelopes (see envelopes.ts); anything where nothing has moved. */
  readonly key: Uint8Array
}

const keyLength = 32
const mostLetters = 40

/** Both links lead to this key, and nobody else has it. */
function boxOf({ view, roomId }: Keys) {
  return managedNonce(xchacha20poly1305)(hkdf(sha256, view.viewSeed, undefined, utf8ToBytes('hourboard farewell'), 32), utf8ToBytes(roomId))
}

export function sealFarewell(keys: Keys, { by, at, key }: Farewell): Uint8Array {
  const time = new Uint8Array(8)
  new DataView(time.buffer).setFloat64(0, at)
  return boxOf(keys).encrypt(concatBytes(time, key, utf8ToBytes([...by].slice(0, mostLetters).join(''))))
}

/** Null for what nobody with a link said. */
export function openFarewell(keys: Keys, sealed: Uint8Array): Farewell | null {
  try {
    const plain = boxOf(keys).decrypt(sealed)
    if (plain.length < 8 + keyLength) return null
    const at = new DataView(plain.buffer, plain.byteOffset).getFloat64(0)
    return { at: Number.isFinite(at) ? at : 0, key: plain.slice(8, 8 + keyLength), by: bytesToUtf8(plain.subarray(8 + keyLength)) }
  } catch {
    return null
  }
}
