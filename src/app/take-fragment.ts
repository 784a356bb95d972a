import { readLink } from '../protocol/links.ts'
import type { Secret } from '../protocol/keys.ts'
import type { LinkFault } from '../state/phone.ts'

/** What the address carried behind its `#` when the app was opened. */
export type Fragment =
  | { readonly kind: 'none' }
  | { readonly kind: 'secret'; readonly secret: Secret }
  | { readonly kind: 'fault'; readonly fault: LinkFault }
  | { readonly kind: 'shared'; readonly text: string }

const shared = '#shared='

/** Reads the fragment and takes it out of the address and the history at once, before anything else can see it (V1). */
export function takeFragment(location: Location, history: History): Fragment {
  const { hash, pathname } = location
  if (hash.length < 2) return { kind: 'none' }
  history.replaceState(history.state, '', pathname)
  if (hash.startsWith(shared)) return { kind: 'shared', text: decoded(hash.slice(shared.length)) }
  const read = readLink(hash)
  return typeof read === 'string' ? { kind: 'fault', fault: read } : { kind: 'secret', secret: read }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
