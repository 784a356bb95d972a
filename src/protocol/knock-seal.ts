import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { bytesToUtf8, managedNonce } from '@noble/ciphers/utils.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

const sealing = managedNonce(xchacha20poly1305)
const mostLetters = 40

/** Bytes of a name as it is sealed: all are of one length, so that whoever passes them on learns nothing of them. */
export const nameLength = 161

/** Key bytes for knocking from what two sides, or all phones with an edit link, share. */
export function knockKeys(shared: Uint8Array, salt: Uint8Array | undefined, length: number): Uint8Array {
  return hkdf(sha256, shared, salt, utf8ToBytes('hourboard knock'), length)
}

export function sealed(key: Uint8Array, plain: Uint8Array): Uint8Array {
  return sealing(key).encrypt(plain)
}

/** Null for what was not sealed under this key. */
export function opened(key: Uint8Array, bytes: Uint8Array): Uint8Array | null {
  try {
    return sealing(key).decrypt(bytes)
  } catch {
    return null
  }
}

/** A name without what draws nothing or turns text around, at most 40 letters. */
function cleanName(name: string): string {
  return [...name.replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim()].slice(0, mostLetters).join('')
}

export function nameBytes(name: string): Uint8Array {
  const text = utf8ToBytes(cleanName(name))
  const bytes = new Uint8Array(nameLength)
  bytes[0] = text.length
  bytes.set(text, 1)
  return bytes
}

/** The name, or null where there is none. */
export function readName(bytes: Uint8Array): string | null {
  if (bytes.length !== nameLength || bytes[0]! >= nameLength) return null
  return cleanName(bytesToUtf8(bytes.subarray(1, 1 + bytes[0]!))) || null
}
