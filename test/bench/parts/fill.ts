import { editMark } from '../load/marks.ts'
import type { RoomAddress } from '../load/dialect.ts'
import { Phone, type Tally } from '../load/phone.ts'
import { openSocket, type RawSocket } from '../load/socket.ts'
import { pause, type Server } from '../servers/server.ts'

export function emptyTally(): Tally {
  return { edits: 0, presences: 0, messages: 0, bytes: 0, echoes: 0, closed: [], latency: { add: () => undefined } }
}

/** Writes so many entries into a new room, one phone after a listening one; resolves when they have arrived and the server has come to rest. */
export async function filledRoom(server: Server, client: number, entries: number): Promise<RoomAddress> {
  const room = server.kind.dialect.room()
  const tally = emptyTally()
  const [writer, listener] = [new Phone(client, room, server.kind.dialect, emptyTally()), new Phone(client + 1, room, server.kind.dialect, tally)]
  await Promise.all([writer.open(server.port), listener.open(server.port)])
  await pause(100)
  for (let made = 0; made < entries; made += 1) {
    writer.edit()
    if (made % 20 === 19) await pause(10)
  }
  for (let tries = 0; tries < 500 && tally.edits < entries; tries += 1) await pause(20)
  writer.close()
  listener.close()
  return room
}

/** Comes to a room as a fresh phone and resolves, once so many entries have come, with the ms that took and the way to leave again. */
export async function join(server: Server, room: RoomAddress, entries: number): Promise<{ readonly ms: number; close(): void }> {
  const from = performance.now()
  let left = entries
  let arrived: (() => void) | null = null
  const all = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const socket: RawSocket = await openSocket(server.port, room.path, room.subprotocols, {
    frames(bytes) {
      for (let at = bytes.indexOf(editMark); at >= 0; at = bytes.indexOf(editMark, at + editMark.length)) left -= 1
      if (left <= 0) arrived?.()
    },
    closed: () => arrived?.(),
  })
  for (const content of server.kind.dialect.hello(room)) socket.send(content)
  await Promise.race([all, pause(30_000)])
  return { ms: left <= 0 ? performance.now() - from : Number.NaN, close: () => socket.close() }
}
