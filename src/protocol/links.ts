import { concatBytes } from '@noble/hashes/utils.js'
import { fromBase64url, toBase64url } from './base64url.ts'
import { hash16, type Secret, seedLength } from './keys.ts'

export type LinkFault = 'not-a-link' | 'damaged' | 'newer'

const checkLength = 2

/**
 * A link's secret part: a letter for the kind, then base64url of the secret and two bytes of its hash, so that a link
 * which lost or changed a letter on its way is told from one to another board.
 */
export function tokenOf(secret: Secret): string {
  const bytes = secret.role === 'edit' ? secret.editSeed : concatBytes(secret.viewSeed, secret.editProofHash)
  return (secret.role === 'edit' ? 'e' : 'v') + toBase64url(concatBytes(bytes, hash16(bytes).slice(0, checkLength)))
}

/** The secret is in the fragment, which browsers never send (V1). */
export function linkOf(origin: string, secret: Secret): string {
  return `${origin}/#${tokenOf(secret)}`
}

/** Reads a whole link, or only its secret part, as a person pasted it. */
export function readLink(text: string): Secret | LinkFault {
  const token = (text.includes('#') ? text.slice(text.indexOf('#') + 1) : text).trim()
  if (!/^[a-z][\w-]{20,}$/.test(token)) return /^[ev][\w-]*$/.test(token) && text.includes('#') ? 'damaged' : 'not-a-link'
  const kind = token[0]
  if (kind !== 'e' && kind !== 'v') return text.includes('#') ? 'newer' : 'not-a-link'
  const bytes = fromBase64url(token.slice(1))
  const length = kind === 'e' ? seedLength : seedLength + 16
  if (!bytes || bytes.length !== length + checkLength) return 'damaged'
  const secret = bytes.slice(0, length)
  const check = hash16(secret)
  if (bytes[length] !== check[0] || bytes[length + 1] !== check[1]) return 'damaged'
  if (kind === 'e') return { role: 'edit', editSeed: secret }
  return { role: 'view', viewSeed: secret.slice(0, seedLength), editProofHash: secret.slice(seedLength) }
}
