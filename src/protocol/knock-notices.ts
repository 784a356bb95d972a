import { concatBytes } from '@noble/hashes/utils.js'
import type { Picture } from './knock-handshake.ts'
import { knockKeys, nameBytes, nameLength, opened, readName, sealed } from './knock-seal.ts'

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
  const key = knockKeys(editSeed, undefined, 32)
  const read = (bytes: Uint8Array, kind: number, length: number): Uint8Array | null => {
    const plain = opened(key, bytes)
    return plain?.[0] === kind && plain.length === 1 + nonceLength + length ? plain.subarray(1) : null
  }
  return {
    notice: ({ nonce, picture, name }) => sealed(key, concatBytes(Uint8Array.of(aNotice), nonce, Uint8Array.from(picture), nameBytes(name))),
    readNotice: (bytes) => {
      const plain = read(bytes, aNotice, 3 + nameLength)
      const name = plain && readName(plain.subarray(nonceLength + 3))
      if (!plain || !name) return null
      const [first, second, third] = [plain[16]! & 63, plain[17]! & 63, plain[18]! & 63]
      return { nonce: plain.slice(0, nonceLength), picture: [first, second, third], name }
    },
    verdict: (nonce, yes) => sealed(key, concatBytes(Uint8Array.of(aVerdict), nonce, Uint8Array.of(yes ? 1 : 0))),
    readVerdict: (bytes, nonce) => {
      const plain = read(bytes, aVerdict, 1)
      if (!plain || !nonce.every((byte, at) => plain[at] === byte)) return null
      return plain[nonceLength] === 1
    },
  }
}
