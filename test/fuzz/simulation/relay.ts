import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { noCounts } from '../../../server/counts.ts'
import { Codes } from '../../../server/knock/codes.ts'
import type { OpenRoom } from '../../../server/room.ts'
import { Rooms } from '../../../server/rooms.ts'
import { SocketPeer } from '../../../server/socket-peer.ts'
import { close } from '../../../src/protocol/messages.ts'
import { provenRole } from '../../../src/protocol/proof.ts'
import { framesIn } from './frames.ts'
import type { RelayDisk } from './relay-disk.ts'
import type { Accept, Connection, RelayEnd } from './wire.ts'
import type { World } from './world.ts'

/** The relay's machine: its process can be started, stopped and lose its power. */
export interface RelayMachine {
  readonly accept: Accept
  readonly start: () => void
  readonly stop: () => Promise<void>
  readonly losePower: () => void
  readonly isUp: () => boolean
  /** What should not have been possible. */
  readonly failures: unknown[]
}

interface Process {
  readonly rooms: Rooms
  readonly connections: Map<Connection, SocketPeer>
  readonly clock: { now: () => number; after: (ms: number, run: () => void) => () => void }
  readonly counts: ReturnType<typeof noCounts>
}

export const relayAddress = 'ws://relay.example'

const checkEvery = 5_000
const pingAfter = 30_000

export function makeRelayMachine(world: World, disk: RelayDisk): RelayMachine {
  let running: Process | null = null
  let isShut = false
  /** Whether it is to start again once it has stopped. */
  let isWanted = false
  const failures: unknown[] = []
  const failed = (error: unknown): void => void failures.push(error)

  function start(): void {
    if (running) return void (isWanted = isShut)
    isWanted = false
    const isOn = (): boolean => running === here
    const clock = { now: world.now, after: (ms: number, run: () => void) => world.after(ms, () => void (isOn() && run())) }
    const counts = noCounts()
    const rooms = new Rooms({ storage: disk.storage, clock, counts, codes: new Codes(clock, (length) => crypto.getRandomValues(new Uint8Array(length))) }, () => {})
    const here: Process = { rooms, connections: new Map(), clock, counts }
    running = here
    isShut = false
    const check = (): void => {
      for (const peer of here.connections.values()) peer.check(pingAfter)
      clock.after(checkEvery, check)
    }
    clock.after(checkEvery, check)
  }

  /** As the relay itself welcomes a phone, without its HTTP. */
  function welcome(connection: Connection, roomId: string, role: 'edit' | 'view', here: Process): RelayEnd {
    const socket = {
      readyState: 1,
      close(code: number) {
        socket.readyState = 2
        connection.closeByRelay(code)
      },
      terminate: () => connection.dropByRelay(),
      // A phone that is there answers by itself.
      ping: () => connection.isBroken || peer.heard(),
    }
    const wire = { writableLength: 0, write: (bytes: Uint8Array) => framesIn(bytes).forEach((frame) => connection.toPhone(frame)) }
    const config = { messagesPerSecond: 2500, bytesPerSecond: 4_000_000 }
    const peer = new SocketPeer(role, socket as unknown as WebSocket, wire as unknown as Duplex, { clock: here.clock, counts: here.counts, config, failed })
    let room: OpenRoom | null = null
    let unread: Uint8Array[] | null = []
    here.connections.set(connection, peer)
    const read = (bytes: Uint8Array): void => {
      const inside = room
      if (inside) peer.receive(Buffer.from(bytes), true, (message) => inside.receive(peer, message))
    }
    const enter = async (): Promise<void> => {
      try {
        const entered = await here.rooms.enter(roomId, peer)
        if (!here.connections.has(connection)) return here.rooms.leave(roomId, entered, peer)
        room = entered
      } catch {
        peer.close(close.cannotLoad)
      }
      const before = unread ?? []
      unread = null
      before.forEach(read)
    }
    connection.opened()
    void enter()
    return {
      message: (bytes) => void (running === here && (unread ? unread.push(bytes) : read(bytes))),
      gone: () => {
        socket.readyState = 3
        if (!here.connections.delete(connection) || running !== here) return
        if (room) here.rooms.leave(roomId, room, peer)
      },
    }
  }

  function end(silently: boolean): void {
    const gone = running
    running = null
    for (const connection of gone?.connections.keys() ?? []) connection.cut(silently)
  }

  return {
    accept: (connection, url, protocols) => {
      const roomId = url.slice(url.lastIndexOf('/') + 1)
      const role = provenRole(roomId, protocols)
      return running && !isShut && role ? welcome(connection, roomId, role, running) : null
    },
    start,
    stop: async () => {
      isShut = true
      const here = running
      await here?.rooms.stop(close.stopping)
      if (running !== here) return
      end(false)
      if (isWanted) start()
    },
    losePower: () => {
      disk.losePower()
      end(world.random.chance(0.3))
    },
    isUp: () => running !== null,
    failures,
  }
}
