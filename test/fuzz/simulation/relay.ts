import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { noCounts } from '../../../server/counts.ts'
import { type Guest, guestOf } from '../../../server/door.ts'
import { Codes } from '../../../server/knock/codes.ts'
import { makeLog } from '../../../server/log.ts'
import { questionForAll } from '../../../server/messages.ts'
import { OtherRelays } from '../../../server/relays/other-relays.ts'
import { postgresWire } from '../../../server/relays/postgres-wire.ts'
import type { RelayWire } from '../../../server/relays/wire.ts'
import type { OpenRoom } from '../../../server/room.ts'
import { Rooms } from '../../../server/rooms.ts'
import { SocketPeer } from '../../../server/socket-peer.ts'
import { close } from '../../../src/protocol/messages.ts'
import type { Database, Line } from './database.ts'
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
  /** Its way to the database, while it runs with one. */
  readonly line: () => Line | null
  /** What should not have been possible. */
  readonly failures: unknown[]
}

interface Process {
  readonly rooms: Rooms
  readonly others: OtherRelays | null
  readonly connections: Map<Connection, SocketPeer>
  readonly clock: { now: () => number; after: (ms: number, run: () => void) => () => void }
  readonly counts: ReturnType<typeof noCounts>
  readonly shared: Shared | null
}

/** What a process has that shares its storage with others. */
interface Shared {
  readonly line: Line
  readonly wire: RelayWire
}

export const relayAddress = 'ws://relay.example'

const silent = makeLog('silent')
const checkEvery = 5_000
const pingAfter = 30_000
/** How soon a relay that did not reach its database is started again, in ms. */
const againAfter = 1_000

/** With a database the disk is that one's, on another machine; without, its own. */
export function makeRelayMachine(world: World, disk: RelayDisk, database: Database | null = null): RelayMachine {
  let running: Process | null = null
  /** Of a process that is about to run. */
  let connecting: Line | null = null
  let isShut = false
  /** Whether it is to start again once it has stopped. */
  let isWanted = false
  const failures: unknown[] = []
  const failed = (error: unknown): void => void failures.push(error)

  function start(): void {
    if (running) return void (isWanted = isShut)
    isWanted = false
    if (!database) begin(null)
    else if (!connecting) void connect((connecting = database.line()))
  }

  /** As the relay itself does before anything else: where its database does not answer it ends, and is started again. */
  async function connect(line: Line): Promise<void> {
    try {
      const wire = await postgresWire('', silent, line.client)
      connecting = null
      begin({ line, wire })
    } catch {
      line.end()
      world.after(againAfter, () => {
        if (connecting !== line) return
        connecting = null
        start()
      })
    }
  }

  function begin(shared: Shared | null): void {
    const isOn = (): boolean => running === here
    const clock = { now: world.now, after: (ms: number, run: () => void) => world.after(ms, () => void (isOn() && run())) }
    const counts = noCounts()
    const codes = new Codes(clock, (length) => crypto.getRandomValues(new Uint8Array(length)))
    const storage = shared?.line.storage ?? disk.storage
    const others = shared && new OtherRelays(shared.wire, { storage, clock, counts, codes })
    const rooms = new Rooms({ storage, clock, counts, codes }, () => {}, others)
    const here: Process = { rooms, others, connections: new Map(), clock, counts, shared }
    running = here
    isShut = false
    const check = (): void => {
      for (const peer of here.connections.values()) peer.check(pingAfter)
      clock.after(checkEvery, check)
    }
    clock.after(checkEvery, check)
  }

  /** As the relay itself welcomes a phone, without its HTTP. */
  function welcome(connection: Connection, { roomId, role, asksForAll }: Guest, here: Process): RelayEnd {
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
        if (asksForAll) room.receive(peer, questionForAll)
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
    gone?.shared?.line.end()
    connecting?.end()
    connecting = null
    for (const connection of gone?.connections.keys() ?? []) connection.cut(silently)
  }

  return {
    accept: (connection, url, protocols) => {
      const { pathname, search } = new URL(url)
      const guest = guestOf(pathname + search, protocols)
      return running && !isShut && guest ? welcome(connection, guest, running) : null
    },
    start,
    stop: async () => {
      isShut = true
      const here = running
      await here?.rooms.stop(close.stopping)
      if (here?.shared && running === here) {
        here.others?.stop()
        await here.shared.wire.close()
      }
      if (running !== here) return
      end(false)
      if (isWanted) start()
    },
    losePower: () => {
      if (!database) disk.losePower()
      end(world.random.chance(0.3))
    },
    line: () => running?.shared?.line ?? null,
    failures,
  }
}
