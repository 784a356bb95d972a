import { fromBase64url, toBase64url } from '../protocol/base64url.ts'
import { askingForAll, relayPath, subprotocol } from '../protocol/messages.ts'

export interface Offer {
  readonly path: string
  readonly protocols: [string, string]
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
  const [check, viewSeed, editProof] = await Promise.all([hash16(secret), isEdit ? derive(seed, 'view') : seed, isEdit ? derive(seed, 'edit proof') : null])
  if (bytes[length] !== check[0] || bytes[length + 1] !== check[1]) return null
  const viewProof = await derive(viewSeed, 'view proof')
  const [viewHash, editHash] = await Promise.all([hash16(viewProof), editProof ? hash16(editProof) : secret.slice(seedLength)])
  const both = new Uint8Array(2 * seedLength)
  both.set(editHash)
  both.set(viewHash, seedLength)
  const shown = editProof ? ['e', editProof, viewHash] as const : ['v', viewProof, editHash] as const
  return {
    path: `${relayPath}/${toBase64url(await hash16(both))}${askingForAll}`,
    protocols: [subprotocol, `${shown[0]}.${toBase64url(shown[1])}.${toBase64url(shown[2])}`],
  }
}

async function hash16(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).slice(0, 16)
}

async function derive(seed: Uint8Array, purpose: string): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', seed as Uint8Array<ArrayBuffer>, 'HKDF', false, ['deriveBits'])
  const info = new TextEncoder().encode(`hourboard ${purpose}`)
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }, key, 128))
}
