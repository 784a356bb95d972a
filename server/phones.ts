import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { knockPath } from '../src/protocol/knock-messages.ts'
import { close, limit, subprotocol, versionOf } from '../src/protocol/messages.ts'
import { Door, type Guest } from './door.ts'
import { type Log, nameOf } from './log.ts'
import { questionForAll } from './messages.ts'
import { Visitors, type VisitorsNeeds } from './knock/visitors.ts'
import type { OpenRoom } from './room.ts'
import type { Rooms } from './rooms.ts'
import { RelaySocket, SocketPeer, type SocketNeeds } from './socket-peer.ts'

export interface PhonesNeeds extends SocketNeeds {
  readonly rooms: Rooms
  readonly knock: VisitorsNeeds['knock']
  readonly log: Log
}

/** The connected phones, screens among them, and the visitors at their doors. */
export interface Phones {
  readonly count: number
  /** Pings the quiet and cuts off the slow; to be called every few seconds. */
  check(): void
  /** Lets nobody else in. */
  shut(): void
  /** Ends all connections without a word. */
  terminate(): void
}

const pingAfterMs = 30_000
const ownVersion = versionOf(subprotocol)!

/** Takes a server's upgrades: checks the proof, brings each phone into its room, and out of it again. */
export function acceptPhones(server: Server, needs: PhonesNeeds): Phones {
  const { clock, counts, log, rooms } = needs
  const door = new Door(clock)
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limit.frame,
    // Somebody of another version is told so, which a browser only hears in its own.
    handleProtocols: ([offered]) => offered!,
    WebSocket: RelaySocket,
  })
  const visitors = new Visitors(needs)
  const phones = new Map<SocketPeer, RelaySocket>()
  let isShut = false

  server.on('upgrade', (request: IncomingMessage, wire: Duplex, head: Buffer) => {
    wire.on('error', () => wire.destroy())
    if (isShut) return void wire.destroy()
    if (request.url === knockPath) return visitors.welcome(request, wire, head)
    const guest = door.check(request, wire)
    if (!guest) counts.wrongProofs += 1
    else sockets.handleUpgrade(request, wire, head, (socket) => welcome(socket as RelaySocket, wire, guest))
  })

  function welcome(socket: RelaySocket, wire: Duplex, { roomId, role, version, asksForAll }: Guest): void {
    const phone = new SocketPeer(role, socket, wire, needs)
    let room: OpenRoom | null = null
    // Nothing is read before the room is loaded, so nothing has to be kept aside.
    socket.pause()
    phones.set(phone, socket)
    socket.on('error', (error) => log.debug({ room: nameOf(roomId), error: error.message }, 'a socket failed'))
    socket.on('ping', () => phone.heard())
    socket.on('pong', () => phone.heard())
    socket.on('close', (code) => {
      phones.delete(phone)
      if (room) rooms.leave(roomId, room, phone)
      log.debug({ room: nameOf(roomId), role, code }, 'a phone left')
    })
    socket.on('message', (data, isBinary) => {
      const inside = room
      if (inside) phone.receive(data, isBinary, (bytes) => inside.receive(phone, bytes))
    })
    log.debug({ room: nameOf(roomId), role }, 'a phone came')
    if (version === ownVersion) void enter()
    else turnAway()

    function turnAway(): void {
      phone.close(version < ownVersion ? close.appTooOld : close.relayTooOld)
      socket.resume()
    }

    async function enter(): Promise<void> {
      try {
        const entered = await rooms.enter(roomId, phone)
        if (!phones.has(phone)) return rooms.leave(roomId, entered, phone)
        room = entered
        if (asksForAll) room.receive(phone, questionForAll)
      } catch (error) {
        counts.loadFailures += 1
        log.error({ room: nameOf(roomId), error: String(error) }, 'a room could not be loaded')
        phone.close(close.cannotLoad)
      }
      socket.resume()
    }
  }

  return {
    get count() {
      return phones.size
    },
    check() {
      for (const phone of phones.keys()) phone.check(pingAfterMs)
    },
    shut() {
      isShut = true
      visitors.closeAll(close.stopping)
    },
    terminate() {
      for (const socket of phones.values()) socket.terminate()
      visitors.terminate()
    },
  }
}
