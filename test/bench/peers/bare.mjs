// The floor: passes every frame on to the others of its address, and does nothing else.
import { WebSocketServer } from 'ws'

const rooms = new Map()
const server = new WebSocketServer({ port: Number(process.env.PORT), host: '127.0.0.1', perMessageDeflate: false })
server.on('connection', (socket, { url }) => {
  const room = rooms.get(url) ?? new Set()
  rooms.set(url, room.add(socket))
  socket.on('message', (data) => {
    for (const other of room) if (other !== socket) other.send(data)
  })
  socket.on('close', () => room.delete(socket))
  socket.on('error', () => room.delete(socket))
})
