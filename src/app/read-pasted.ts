import type { Secret } from '../protocol/keys.ts'
import { readLink } from '../protocol/links.ts'
import type { LinkFault } from '../state/phone.ts'

interface Around {
  /** The addresses under which this app's relay is known, such as `https://board.example`. */
  readonly origins: readonly string[]
  /** Whether this phone has a link to a board already. */
  readonly knows: (roomId: string) => boolean
}

/**
 * What somebody pasted to join: a link with whatever stands around it, or the address of a board that this phone holds the
 * link to. Tells what it is instead, if it is neither (J1).
 */
export function readPasted(text: string, { origins, knows }: Around): Secret | { readonly roomId: string } | LinkFault {
  const addresses = [...text.matchAll(/(https?:\/\/[^\s/?#]+)\/?([^\s?#]*)(#[\w-]*)?/gi)].map(([, origin, path, hash]) => {
    return { isOurs: origins.includes(origin!.toLowerCase()), path, hash }
  })
  const read = readLink(text)
  if (typeof read !== 'string') {
    // A link that is wrapped in another one or broken in two is found all the same, and counts as ours.
    const whole = addresses.filter(({ path, hash }) => path === '' && typeof readLink(hash ?? '') !== 'string')
    return whole.length === 0 || whole.some(({ isOurs }) => isOurs) ? read : 'elsewhere'
  }
  const ours = addresses.filter(({ isOurs }) => isOurs)
  if (read !== 'not-a-link' || ours.length === 0) return read
  const rooms = ours.map(({ path }) => /^[bs]\/([\w-]{22})(?![\w-])/.exec(path!)?.[1]).filter((room) => room !== undefined)
  const known = rooms.find(knows)
  if (known !== undefined) return { roomId: known }
  return rooms.length > 0 ? 'address' : 'damaged'
}
