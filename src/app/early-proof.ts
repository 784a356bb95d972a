import { fromBase64url, toBase64url } from '../protocol/base64url.ts'
import type { Keys } from '../protocol/keys.ts'
import { askingForAll, relayPath, subprotocol } from '../protocol/messages.ts'

export interface Offer {
  readonly path: string
  readonly protocols: [string, string]
  /** All that follows from the link; the app need not work it out a second time. */
  readonly keys: Keys
}

const seedLength = 16

/**
 * What a phone that has nothing yet offers the relay for a link's secret part, worked out by the browser's own cryptography: the same as `keysOf`
 * and `offeredSubprotocols` say, with a tenth of the code. Null for a link that is none or is damaged.
 */
export async function offerOf(token: string): Promise<Offer | null> {
  const isEdit = token.startsWith('e')
  const bytes = fromBase64url(token.slice(1))
  const length = isEdit ? seedLength : 2 * seedLength
  if (bytes?.length !== length + 2) return null
  const secret = bytes.slice(0, length)
  const seed = secret.slice(0, seedLength)
  // Side by side: each step waits for its turn on a thread that is about to be busy.
  const [check, viewSeed, editProof] = await Promise.all([hash16(secret), isEdit ? derive(seed, 'view', 16) : seed, isEdit ? derive(seed, 'edit proof', 16) : null])
  if (bytes[length] !== check[0] || bytes[length + 1] !== check[1]) return null
  const [viewProof, editProofHash, contentKey, presenceKey] = await Promise.all([
    derive(viewSeed, 'view proof', 16),
    editProof ? hash16(editProof) : secret.slice(seedLength),
    derive(viewSeed, 'content', 32),
    derive(viewSeed, 'presence', 32),
  ])
  const viewProofHash = await hash16(viewProof)
  const both = new Uint8Array(2 * seedLength)
  both.set(editProofHash)
  both.set(viewProofHash, seedLength)
  const roomId = toBase64url(await hash16(both))
  const shown = editProof ? { role: 'edit', proof: editProof, otherProofHash: viewProofHash } as const : { role: 'view', proof: viewProof, otherProofHash: editProofHash } as const
  return {
    path: `${relayPath}/${roomId}${askingForAll}`,
    protocols: [subprotocol, `${shown.role[0]}.${toBase64url(shown.proof)}.${toBase64url(shown.otherProofHash)}`],
    keys: { ...shown, roomId, contentKey, presenceKey, view: { role: 'view', viewSeed, editProofHash } },
  }
}

async function hash16(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).slice(0, 16)
}

async function derive(seed: Uint8Array, purpose: string, length: number): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', seed as Uint8Array<ArrayBuffer>, 'HKDF', false, ['deriveBits'])
  const info = new TextEncoder().encode(`hourboard ${purpose}`)
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }, key, 8 * length))
}
