import { askingForAll } from '../protocol/messages.ts'

/** A socket to the relay that was opened, asking for all of a board, before the code that goes on with it was there. */
export interface EarlySocket {
  readonly socket: WebSocket
  readonly protocols: readonly string[]
  /** What the relay has said so far, in order. */
  readonly heard: ArrayBuffer[]
  /** Stops adding to `heard`. */
  readonly release: () => void
}

/** Goes on with an early socket where it is the one that is wanted now; any other is closed. */
export function takenOver(early: EarlySocket | null, url: string, protocols: readonly string[]): EarlySocket | null {
  if (!early) return null
  const { socket } = early
  const isWanted = socket.url === url + askingForAll && early.protocols.join() === protocols.join()
  if (isWanted && socket.readyState <= socket.OPEN) {
    early.release()
    return early
  }
  socket.close()
  return null
}
