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

/** The path of a link that opens the board as the room's screen. */
export const screenPath = '/s'

/** The secret is in the fragment, which browsers never send (V1); `path` says what the board is opened as. */
export function linkOf(origin: string, secret: Secret, path: '/' | typeof screenPath = '/'): string {
  return `${origin}${path}#${tokenOf(secret)}`
}

/** Letters of a whole secret part, by its kind. */
const lengths: Readonly<Record<string, number>> = { e: 1 + 24, v: 1 + 46 }

/**
 * Reads a link as a person pasted it: whole or only its secret part, in a message with words before and after it, broken by
 * a mail program, or wrapped in another link. What stands around it is left off; the two bytes of check tell where it ends.
 */
export function readLink(text: string): Secret | LinkFault {
  let fault: LinkFault = 'not-a-link'
  for (const found of text.matchAll(/(?:#|%(?:25)*23)([a-z][\w-]*)/g)) {
    const start = found.index + found[0].length - found[1]!.length
    const read = readToken(found[1]!, text.slice(start))
    if (typeof read !== 'string') return read
    if (fault === 'not-a-link' && isOurs.test(text.slice(Math.max(0, found.index - longestOrigin), found.index))) fault = read
  }
  for (const [, word] of text.matchAll(/(?:^|[^\w-])([ev][\w-]{24,})/g)) {
    const read = readToken(word!, word!)
    if (typeof read !== 'string') return read
  }
  return fault
}

/** What may stand before the `#`: nothing, or an address and no more. A place on some page is not a damaged link. */
const isOurs = /(?:^|[\s<>("'[])(?:(?:https?:\/\/)?[^\s/?#]*\/?s?)$/i
const longestOrigin = 300

function readToken(run: string, rest: string): Secret | LinkFault {
  const kind = run[0]!
  const length = lengths[kind]
  if (!length) return run.length > 20 ? 'newer' : 'not-a-link'
  // A last letter that slipped in twice is no word behind the link.
  if (run.length === length + 1 && run[length] === run[length - 1]) return 'damaged'
  const unbroken = run.length < length ? rest.slice(0, 3 * length).replace(/=?\r?\n[>\s]*|\u00ad|\u200b/g, '') : run
  const token = unbroken.slice(0, length)
  const bytes = token.length === length ? fromBase64url(token.slice(1)) : null
  if (!bytes) return 'damaged'
  const secret = bytes.slice(0, -checkLength)
  const check = hash16(secret)
  if (check.slice(0, checkLength).some((byte, at) => byte !== bytes[secret.length + at])) return 'damaged'
  if (kind === 'e') return { role: 'edit', editSeed: secret }
  return { role: 'view', viewSeed: secret.slice(0, seedLength), editProofHash: secret.slice(seedLength) }
}
