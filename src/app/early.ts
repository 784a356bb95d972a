import type { EarlySocket } from '../sync/early-socket.ts'

declare global {
  interface Window {
    /** The socket that the page's own script opened; true once nobody needs it to any more. */
    hourboardEarly?: EarlySocket | true
  }
}

/** The socket that the page itself opened for the board of its link, once. */
export function takeEarlySocket(): EarlySocket | null {
  const early = window.hourboardEarly
  window.hourboardEarly = true
  return early === true ? null : (early ?? null)
}
