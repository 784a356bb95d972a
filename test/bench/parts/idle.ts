import { openSocket, type RawSocket } from '../load/socket.ts'
import { pause, type Server } from '../servers/server.ts'

const sockets = 2_000

/** Opens sockets, so many to a room, and says what each has added to the server's memory, in kB. */
async function kilobytesEach(server: Server, perRoom: number): Promise<number> {
  await server.idle()
  const before = server.cost().rss
  const open: RawSocket[] = []
  const { dialect } = server.kind
  for (let at = 0, room = dialect.room(); at < sockets; at += 1) {
    if (at % perRoom === 0) room = dialect.room()
    const socket = await openSocket(server.port, room.path, room.subprotocols, {})
    for (const content of dialect.hello(room)) socket.send(content)
    open.push(socket)
  }
  await pause(2_000)
  await server.idle()
  const after = server.cost().rss
  for (const socket of open) socket.close()
  return ((after - before) * 1024) / sockets
}

/** What an idle socket takes among two hundred in a room, and one that has a room to itself, in kB. */
export async function measureIdle(server: Server): Promise<{ readonly socket: number; readonly room: number }> {
  const socket = await kilobytesEach(server, 200)
  await server.restart('SIGKILL')
  return { socket, room: await kilobytesEach(server, 1) }
}
