import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { message } from '../../../src/protocol/messages.ts'
import { pause, type Server } from '../servers/server.ts'
import { bringNothing, askForAll, type RoomAddress } from './dialect.ts'
import { openSocket } from './socket.ts'

/** Comes to a room as a fresh phone and returns how many entries it is given; gives up when nothing came for a second. */
export async function entriesOf(server: Server, room: RoomAddress): Promise<number> {
  const { dialect } = server.kind
  const doc = new Y.Doc()
  const entries = doc.getArray('entries')
  let received = 0
  const socket = await openSocket(server.port, room.path, room.subprotocols, {
    message(content) {
      received += 1
      const decoder = decoding.createDecoder(dialect.unwrap(content))
      if (decoding.readVarUint(decoder) !== message.sync) return
      const step = decoding.readVarUint(decoder)
      if (step === 1 || step === 2) Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
    },
  })
  const hello = dialect.hello(room)
  for (const content of hello.length > 0 ? hello : [askForAll, bringNothing]) socket.send(content)
  for (let before = -1; before < received; ) {
    before = received
    await pause(1000)
  }
  socket.close()
  return entries.length
}
