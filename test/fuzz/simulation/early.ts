import { askingForAll, relayPath } from '../../../src/protocol/messages.ts'
import { offeredSubprotocols } from '../../../src/protocol/proof.ts'
import type { Keys } from '../../../src/protocol/keys.ts'
import type { EarlySocket } from '../../../src/sync/early-socket.ts'

/** Opens a socket as the page does before the app is there: what it hears may come before what the phone keeps. */
export function openEarly(Socket: typeof WebSocket, relay: string, keys: Keys): EarlySocket {
  const protocols = offeredSubprotocols(keys)
  const socket = new Socket(`${relay}${relayPath}/${keys.roomId}${askingForAll}`, protocols)
  const heard: ArrayBuffer[] = []
  let isReleased = false
  socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => isReleased || heard.push(data))
  return { socket, protocols, heard, release: () => void (isReleased = true) }
}
