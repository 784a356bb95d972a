import { connect, type Socket } from 'node:net'
import { message, relayPath, subprotocol } from '../../../src/protocol/messages.ts'
import { offeredSubprotocols } from '../../../src/protocol/proof.ts'
import { newLinks } from '../../server/phones.ts'

const upgrade = (roomId: string, protocols: readonly string[]): string =>
  `GET ${relayPath}/${roomId} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n` +
  `Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ${protocols.join(', ')}\r\n\r\n`

/** What strangers do: nothing; half of an upgrade; one with a wrong proof; a room of their own, in which they say nothing. */
export const strangerKinds = ['silent', 'half', 'wrong', 'idle'] as const
export type StrangerKind = (typeof strangerKinds)[number]

/** Making keys takes longer than being refused; a few hundred rooms are enough for strangers. */
const rooms: ReturnType<typeof newLinks>['edit'][] = []
let next = 0
function anyRoom(): (typeof rooms)[number] {
  next = (next + 1) % 500
  return (rooms[next] ??= newLinks().edit)
}

/**
 * Connects as a stranger, who from then on does nothing more. Resolves once connected, and for an idle one once it is let in.
 * Of one address there are ports for some 28,000 sockets only, closed ones included for a while.
 */
export function stranger(port: number, kind: StrangerKind, localAddress = '127.0.0.1'): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress }, () => {
      const edit = anyRoom()
      if (kind === 'half') socket.write(upgrade(edit.roomId, offeredSubprotocols(edit)).slice(0, 60))
      if (kind === 'wrong') socket.write(upgrade(edit.roomId, [subprotocol, 'e.wrong.proof']))
      if (kind === 'idle') socket.write(upgrade(edit.roomId, offeredSubprotocols(edit)))
      else resolve(socket)
    })
    if (kind === 'idle') socket.once('data', () => resolve(socket))
    socket.on('error', () => resolve(socket))
    socket.resume()
  })
}

/** A guest of a room who asks for all that is in it, again and again, and reads none of it. */
export function nonReader(port: number, keys: ReturnType<typeof newLinks>['edit']): Promise<Socket> {
  const question = Buffer.of(0x82, 0x84, 0, 0, 0, 0, message.sync, 0, 1, 0)
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(upgrade(keys.roomId, offeredSubprotocols(keys))))
    socket.on('error', () => undefined)
    socket.once('data', () => {
      socket.pause()
      socket.write(question)
      resolve(socket)
    })
  })
}
