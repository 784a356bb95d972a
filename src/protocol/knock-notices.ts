import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { bytesToUtf8, managedNonce } from '@noble/ciphers/utils.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Picture } from './knock-handshake.ts'

/** Who knocks, as the host tells the others in the room. */
export interface Notice {
  /** The host's nonce of this knock: 16 bytes that nobody uses twice, so that no verdict fits another knock. */
  readonly nonce: Uint8Array
  readonly picture: Picture
  readonly name: string
}

const nonceLength = 16
const aNotice = 1
const aVerdict = 2

/** What phones with an edit link tell each other about knocks; a view link does not lead to its key. */
export interface NoticeSeal {
  readonly notice: (notice: Notice) => Uint8Array
  /** Null for what no phone of the room said. */
  readonly readNotice: (sealed: Uint8Array) => Notice | null
  readonly verdict: (nonce: Uint8Array, yes: boolean) => Uint8Array
  /** Whether that knock is let in; null for a verdict on another one, or none. */
  readonly readVerdict: (sealed: Uint8Array, nonce: Uint8Array) => boolean | null
}

/** Seals under a key that follows from the edit seed. */
export function noticeSeal(editSeed: Uint8Array): NoticeSeal {
  const box = managedNonce(xchacha20poly1305)(hkdf(sha256, editSeed, undefined, utf8ToBytes('hourboard knock'), 32))
  function opened(sealed: Uint8Array, kind: number): Uint8Array | null {
    try {
      const plain = box.decrypt(sealed)
      return plain[0] === kind ? plain : null
    } catch {
      return null
    }
  }
  return {
    notice: ({ nonce, picture, name }) => box.encrypt(concatBytes(Uint8Array.of(aNotice), nonce, Uint8Array.from(picture), utf8ToBytes(name))),
    readNotice: (sealed) => {
      const plain = opened(sealed, aNotice)
      if (!plain || plain.length < 1 + nonceLength + 3) return null
      const [first, second, third] = [plain[17]! & 63, plain[18]! & 63, plain[19]! & 63]
      return { nonce: plain.slice(1, 17), picture: [first, second, third], name: bytesToUtf8(plain.subarray(20)) }
    },
    verdict: (nonce, yes) => box.encrypt(concatBytes(Uint8Array.of(aVerdict), nonce, Uint8Array.of(yes ? 1 : 0))),
    readVerdict: (sealed, nonce) => {
      const plain = opened(sealed, aVerdict)
      if (plain?.length !== 2 + nonceLength || !nonce.every((byte, at) => plain[at + 1] === byte)) return null
      return plain[17] === 1
    },
  }
}
