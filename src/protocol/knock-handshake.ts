import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { bytesToUtf8, managedNonce, randomBytes } from '@noble/ciphers/utils.js'
import { x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { openingLength } from './knock-messages.ts'

/** One side of a knock: made anew for each, never kept. */
export interface Side {
  readonly secretKey: Uint8Array
  /** Public key and nonce: what the other side is shown. */
  readonly opening: Uint8Array
}

/** Three of the 64 symbols. */
export type Picture = readonly [number, number, number]

/** What both sides hold alike once each has the other's opening, unless somebody between them changed one. */
export interface Agreement {
  readonly picture: Picture
  readonly nameKey: Uint8Array
  readonly answerKey: Uint8Array
}

const keyLength = 32
const nameLength = 160
const mostLetters = 40
const sealing = managedNonce(xchacha20poly1305)

export function newSide(): Side {
  const { secretKey, publicKey } = x25519.keygen()
  return { secretKey, opening: concatBytes(publicKey, randomBytes(openingLength - keyLength)) }
}

/** What the two openings lead to; null for an opening that is none. `mine` is one of the two. */
export function agree(mine: Side, visitor: Uint8Array, host: Uint8Array): Agreement | null {
  const theirs = mine.opening === host ? visitor : host
  if (visitor.length !== openingLength || host.length !== openingLength) return null
  try {
    const shared = x25519.getSharedSecret(mine.secretKey, theirs.subarray(0, keyLength))
    const bytes = hkdf(sha256, shared, concatBytes(visitor, host), utf8ToBytes('hourboard knock'), 2 * keyLength + 3)
    const [first, second, third] = [bytes[64]! & 63, bytes[65]! & 63, bytes[66]! & 63]
    return { picture: [first, second, third], nameKey: bytes.slice(0, 32), answerKey: bytes.slice(32, 64) }
  } catch {
    // A key of low order, with which anybody knows the shared secret.
    return null
  }
}

/** A name without what draws nothing or turns text around, at most 40 letters. */
function cleanName(name: string): string {
  return [...name.replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim()].slice(0, mostLetters).join('')
}

/** A name for the host alone; all are of one length. */
export function sealName({ nameKey }: Agreement, name: string): Uint8Array {
  const bytes = utf8ToBytes(cleanName(name))
  const plain = new Uint8Array(1 + nameLength)
  plain[0] = bytes.length
  plain.set(bytes, 1)
  return sealing(nameKey).encrypt(plain)
}

/** The name, or null when it was not sealed for this side or there is none. */
export function openName({ nameKey }: Agreement, sealed: Uint8Array): string | null {
  const plain = opened(nameKey, sealed)
  if (plain?.length !== 1 + nameLength || plain[0]! > nameLength) return null
  return cleanName(bytesToUtf8(plain.subarray(1, 1 + plain[0]!))) || null
}

/** Yes with the seed of the edit link, or no; whoever passes it on cannot tell which. */
export function sealAnswer({ answerKey }: Agreement, editSeed: Uint8Array | null): Uint8Array {
  return sealing(answerKey).encrypt(concatBytes(Uint8Array.of(editSeed ? 1 : 0), editSeed ?? new Uint8Array(16)))
}

/** The seed, 'no', or null for what the host did not say. */
export function openAnswer({ answerKey }: Agreement, sealed: Uint8Array): Uint8Array | 'no' | null {
  const plain = opened(answerKey, sealed)
  if (plain?.length !== 17) return null
  return plain[0] === 1 ? plain.slice(1) : 'no'
}

function opened(key: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  try {
    return sealing(key).decrypt(sealed)
  } catch {
    return null
  }
}
