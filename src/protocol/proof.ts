import { fromBase64url, toBase64url } from './base64url.ts'
import { hash16, type Keys, type Role, roomIdOf } from './keys.ts'
import { subprotocol } from './messages.ts'

/** The subprotocols that a phone offers in its upgrade: ours, and one that carries the proof (never in a path or query). */
export function offeredSubprotocols(keys: Keys): [string, string] {
  const letter = keys.role === 'edit' ? 'e' : 'v'
  return [subprotocol, `${letter}.${toBase64url(keys.proof)}.${toBase64url(keys.otherProofHash)}`]
}

/** The role that the offered subprotocols prove for a room, or null when they prove none. Needs no list of rooms (V3). */
export function provenRole(roomId: string, offered: Iterable<string>): Role | null {
  for (const one of offered) {
    const [letter, proofText, otherText, ...rest] = one.split('.')
    if ((letter !== 'e' && letter !== 'v') || rest.length > 0) continue
    const proof = fromBase64url(proofText ?? '')
    const other = fromBase64url(otherText ?? '')
    if (proof?.length !== 16 || other?.length !== 16) return null
    const own = hash16(proof)
    const expected = letter === 'e' ? roomIdOf(own, other) : roomIdOf(other, own)
    if (expected !== roomId) return null
    return letter === 'e' ? 'edit' : 'view'
  }
  return null
}
