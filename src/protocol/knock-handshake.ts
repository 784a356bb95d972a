import { randomBytes } from '@noble/ciphers/utils.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { openingLength } from './knock-messages.ts'
import { knockKeys, nameBytes, opened, readName, sealed } from './knock-seal.ts'
import { x25519 } from './x25519.ts'

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
    const bytes = knockKeys(shared, concatBytes(visitor, host), 2 * keyLength + 3)
    const [first, second, third] = [bytes[64]! & 63, bytes[65]! & 63, bytes[66]! & 63]
    return { picture: [first, second, third], nameKey: bytes.slice(0, 32), answerKey: bytes.slice(32, 64) }
  } catch {
    // A key of low order, with which anybody knows the shared secret.
    return null
  }
}

/** A name for the host alone; all are of one length. */
export function sealName({ nameKey }: Agreement, name: string): Uint8Array {
  return sealed(nameKey, nameBytes(name))
}

/** The name, or null when it was not sealed for this side or there is none. */
export function openName({ nameKey }: Agreement, bytes: Uint8Array): string | null {
  const plain = opened(nameKey, bytes)
  return plain && readName(plain)
}

/** Yes with the seed of the edit link, or no; whoever passes it on cannot tell which. */
export function sealAnswer({ answerKey }: Agreement, editSeed: Uint8Array | null): Uint8Array {
  return sealed(answerKey, concatBytes(Uint8Array.of(editSeed ? 1 : 0), editSeed ?? new Uint8Array(16)))
}

/** The seed, 'no', or null for what the host did not say. */
export function openAnswer({ answerKey }: Agreement, bytes: Uint8Array): Uint8Array | 'no' | null {
  const plain = opened(answerKey, bytes)
  if (plain?.length !== 17) return null
  return plain[0] === 1 ? plain.slice(1) : 'no'
}
