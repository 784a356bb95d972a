import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { managedNonce, randomBytes } from '@noble/ciphers/utils.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Envelope, envelopeIdLength, envelopeLength } from './ending-messages.ts'
import { seedLength } from './keys.ts'
import { x25519 } from './x25519.ts'

/** A key pair of X25519, of a phone on one board or of one move. */
export interface KeyPair {
  readonly secretKey: Uint8Array
  readonly publicKey: Uint8Array
}

export const deviceKeyLength = 32
/** Envelopes are filled up with empty ones to a multiple of this, so that the relay cannot count who was kept. */
const filledUpTo = 8
const isEdit = 1

export function newKeyPair(): KeyPair {
  return x25519.keygen()
}

export function keyPairOf(secretKey: Uint8Array): KeyPair {
  return { secretKey, publicKey: x25519.getPublicKey(secretKey) }
}

/** Where one phone's envelope is found and what opens it: from the keys of both sides, and only with the old edit link. */
interface Way {
  readonly id: Uint8Array
  readonly box: ReturnType<ReturnType<typeof managedNonce<typeof xchacha20poly1305>>>
}

function wayOf(mine: Uint8Array, theirs: Uint8Array, keys: { readonly move: Uint8Array; readonly device: Uint8Array }, oldSeed: Uint8Array): Way | null {
  try {
    const shared = x25519.getSharedSecret(mine, theirs)
    const bytes = hkdf(sha256, concatBytes(shared, oldSeed), concatBytes(keys.move, keys.device), utf8ToBytes('hourboard envelope'), envelopeIdLength + 32)
    return { id: bytes.slice(0, envelopeIdLength), box: managedNonce(xchacha20poly1305)(bytes.slice(envelopeIdLength)) }
  } catch {
    // A key of low order, with which anybody knows the shared secret.
    return null
  }
}

/** Seals the seed of the new edit link for each of these phones, and mixes empty envelopes in; keys that are none are left out. */
export function sealEnvelopes(move: KeyPair, devices: readonly Uint8Array[], oldSeed: Uint8Array, newSeed: Uint8Array): Envelope[] {
  const envelopes = devices.flatMap((device) => {
    const way = wayOf(move.secretKey, device, { move: move.publicKey, device }, oldSeed)
    return way ? [{ id: way.id, sealed: way.box.encrypt(concatBytes(Uint8Array.of(isEdit), newSeed)) }] : []
  })
  while (envelopes.length % filledUpTo > 0 || envelopes.length === 0) envelopes.push({ id: randomBytes(envelopeIdLength), sealed: randomBytes(envelopeLength) })
  return envelopes.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1))
}

/** Under which id a phone asks for its envelope, and how it reads the seed of the new edit link from it: null when it is not its own. */
export function envelopeFor(device: KeyPair, moveKey: Uint8Array, oldSeed: Uint8Array): { readonly id: Uint8Array; readonly open: (sealed: Uint8Array) => Uint8Array | null } | null {
  const way = wayOf(device.secretKey, moveKey, { move: moveKey, device: device.publicKey }, oldSeed)
  if (!way) return null
  return {
    id: way.id,
    open: (sealed) => {
      try {
        const plain = way.box.decrypt(sealed)
        return plain.length === 1 + seedLength && plain[0] === isEdit ? plain.slice(1) : null
      } catch {
        return null
      }
    },
  }
}
