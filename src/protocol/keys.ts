import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { toBase64url } from './base64url.ts'

export type Role = 'edit' | 'view'

/** What opens a board: an edit link holds the edit seed, a view link the view seed and the hash of the edit proof. */
export type Secret =
  | { readonly role: 'edit'; readonly editSeed: Uint8Array }
  | { readonly role: 'view'; readonly viewSeed: Uint8Array; readonly editProofHash: Uint8Array }

/** Everything that follows from a secret. All byte fields have 16 bytes but the keys, which have 32. */
export interface Keys {
  readonly role: Role
  /** 22 letters of base64url; the board's address on the relay. */
  readonly roomId: string
  /** Seals the board's entries. */
  readonly contentKey: Uint8Array
  /** Seals presence. */
  readonly presenceKey: Uint8Array
  /** Shows the relay that this phone holds a link of its role. */
  readonly proof: Uint8Array
  /** Hash of the other role's proof, which the relay needs beside `proof` to work out the room id. */
  readonly otherProofHash: Uint8Array
  /** The secret of the view link to the same board. */
  readonly view: Extract<Secret, { role: 'view' }>
}

export const seedLength = 16

/** The first 16 bytes of SHA-256. */
export function hash16(bytes: Uint8Array): Uint8Array {
  return sha256(bytes).slice(0, 16)
}

function derive(seed: Uint8Array, purpose: string, length: number): Uint8Array {
  return hkdf(sha256, seed, undefined, utf8ToBytes(`hourboard ${purpose}`), length)
}

/** The room id that a pair of proof hashes stands for; the relay recomputes it to check a role. */
export function roomIdOf(editProofHash: Uint8Array, viewProofHash: Uint8Array): string {
  return toBase64url(hash16(concatBytes(editProofHash, viewProofHash)))
}

const derived = new WeakMap<Secret, Keys>()

/** Derives a board's keys from its secret, once for each. The view link's keys never lead to the edit proof (V3, J4). */
export function keysOf(secret: Secret): Keys {
  const known = derived.get(secret)
  if (known) return known
  const keys = deriveKeys(secret)
  derived.set(secret, keys)
  return keys
}

/** Has `keysOf` answer with keys that were derived elsewhere; the caller vouches that they follow from this secret. */
export function rememberKeys(secret: Secret, keys: Keys): void {
  derived.set(secret, keys)
}

function deriveKeys(secret: Secret): Keys {
  const viewSeed = secret.role === 'edit' ? derive(secret.editSeed, 'view', seedLength) : secret.viewSeed
  const editProof = secret.role === 'edit' ? derive(secret.editSeed, 'edit proof', 16) : null
  const editProofHash = secret.role === 'edit' ? hash16(editProof!) : secret.editProofHash
  const viewProof = derive(viewSeed, 'view proof', 16)
  const viewProofHash = hash16(viewProof)
  return {
    role: secret.role,
    roomId: roomIdOf(editProofHash, viewProofHash),
    contentKey: derive(viewSeed, 'content', 32),
    presenceKey: derive(viewSeed, 'presence', 32),
    proof: editProof ?? viewProof,
    otherProofHash: editProof ? viewProofHash : editProofHash,
    view: { role: 'view', viewSeed, editProofHash },
  }
}
