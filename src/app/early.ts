import { type Keys, type Secret, rememberKeys } from '../protocol/keys.ts'
import { tokenOf } from '../protocol/links.ts'
import type { EarlySocket } from '../sync/early-socket.ts'

/** What the page's own script has done for the link in its address. */
export interface Early extends EarlySocket {
  /** The secret part of the link. */
  readonly token: string
  readonly keys: Keys
}

declare global {
  interface Window {
    /** True once nobody needs it to any more. */
    hourboardEarly?: Early | true
  }
}

/** Spares the app what the page's own script has derived from the same link, which takes a slow phone a fiftieth of a second. */
export function takeEarlyKeys(secret: Secret): void {
  const early = window.hourboardEarly
  if (typeof early === 'object' && early.token === tokenOf(secret)) rememberKeys(secret, early.keys)
}

/**
 * Lets the page's own socket be heard before more is done: what the relay answers is on its way to the page only once the page has
 * taken notice that the socket is open, which it does between two tasks.
 */
export async function hearEarlySocket(): Promise<void> {
  if (typeof window.hourboardEarly === 'object') await new Promise((resolve) => setTimeout(resolve))
}

/** The socket that the page itself opened for the board of its link, once. */
export function takeEarlySocket(): EarlySocket | null {
  const early = window.hourboardEarly
  window.hourboardEarly = true
  return early === true ? null : (early ?? null)
}
