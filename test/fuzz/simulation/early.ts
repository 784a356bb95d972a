import { relayPath } from '../../../src/protocol/messages.ts'
import { offeredSubprotocols } from '../../../src/protocol/proof.ts'
import type { Keys } from '../../../src/protocol/keys.ts'
import type { EarlySocket } from '../../../src/sync/early-socket.ts'

/** A sync message that asks for all that the relay has. */
const everything = Uint8Array.of(0, 0, 1, 0)

/** Opens a socket as the page does before the app is there: what it hears may come before what the phone keeps. */
export function openEarly(Socket: typeof WebSocket, relay: string, keys: Keys): EarlySocket {
  const protocols = offeredSubprotocols(keys)
  const socket = new Socket(`${relay}${relayPath}/${keys.roomId}`, protocols)
  const heard: ArrayBuffer[] = []
  let isReleased = false
  socket.addEventListener('open', () => socket.send(everything))
  socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => isReleased || heard.push(data))
  return { socket, protocols, heard, release: () => void (isReleased = true) }
}
