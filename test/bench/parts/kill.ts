import { readStateVector } from '../../../src/protocol/carrier-update.ts'
import { message } from '../../../src/protocol/messages.ts'
import { Reader } from '../../../src/protocol/reader.ts'
import type { RoomAddress } from '../load/dialect.ts'
import { seeded } from '../load/latency.ts'
import { editMark, editMarkLength } from '../load/marks.ts'
import { Phone } from '../load/phone.ts'
import { openSocket } from '../load/socket.ts'
import { pause, type Server } from '../servers/server.ts'
import { emptyTally } from './fill.ts'

const rooms = 20
const phonesPerRoom = 6
const editsPerSecond = 120
const seconds = 12

export interface Lost {
  /** Edits that were on other phones when the server was killed, and are not there afterwards; how old the oldest of them was, in ms. */
  readonly seen: number
  readonly lost: number
  readonly oldest: number
  /** Of those that the server had called durable; null of servers that say nothing of the kind. */
  readonly durableLost: number | null
}

/** All edits whose marks are in these bytes, as client and clock, with the moment at which each was made. */
function* editsIn(bytes: Buffer): Generator<[id: string, madeAt: number]> {
  for (let at = bytes.indexOf(editMark); at >= 0; at = bytes.indexOf(editMark, at + editMarkLength)) {
    yield [`${bytes.readUInt32LE(at + 8)} ${bytes.readUInt32LE(at + 12)}`, bytes.readDoubleLE(at + 16)]
  }
}

/** Kills a server with SIGKILL while twenty rooms of six edit, starts it again, and looks what it still has. */
export async function measureKill(server: Server, seed: number): Promise<Lost> {
  const chance = seeded(seed)
  const { dialect } = server.kind
  const seen = new Map<string, number>()
  const durable = new Map<number, number>()
  const addresses = Array.from({ length: rooms }, () => dialect.room())
  const phones: Phone[] = []
  const listeners = []
  for (const [place, room] of addresses.entries()) {
    for (let seat = 0; seat < phonesPerRoom; seat += 1) {
      const client = 1000 + place * 10 + seat
      phones.push(
        new Phone(client, room, dialect, emptyTally(), (content) => {
          if (dialect.heartbeat && content[0] === message.durable) durable.set(client, durableClock(content, client))
        }),
      )
    }
    listeners.push(await listen(server, room, seen))
  }
  await Promise.all(phones.map((phone) => phone.open(server.port)))
  const from = performance.now()
  for (let made = 0, now = from; now < from + seconds * 1000; now = performance.now()) {
    for (; made < ((now - from) / 1000) * editsPerSecond; made += 1) phones[Math.floor(chance() * phones.length)]!.edit()
    await pause(1)
  }
  const killedAt = performance.now()
  await server.restart('SIGKILL')
  const kept = new Map<string, number>()
  const readers = []
  for (const room of addresses) readers.push(await listen(server, room, kept))
  await pause(3_000)
  for (const socket of [...listeners, ...readers, ...phones]) socket.close()
  const lost = [...seen].filter(([id]) => !kept.has(id))
  const isDurable = (id: string): boolean => {
    const [client, clock] = id.split(' ').map(Number)
    return (durable.get(client!) ?? 0) > clock!
  }
  return {
    seen: seen.size,
    lost: lost.length,
    oldest: Math.max(0, ...lost.map(([, madeAt]) => killedAt - madeAt)),
    durableLost: dialect.heartbeat ? lost.filter(([id]) => isDurable(id)).length : null,
  }
}

function durableClock(content: Buffer, client: number): number {
  const reader = new Reader(content)
  reader.uint()
  return readStateVector(reader.block()).get(client) ?? 0
}

/** Comes as a fresh phone and notes all edits that it gets. */
async function listen(server: Server, room: RoomAddress, into: Map<string, number>) {
  const socket = await openSocket(server.port, room.path, room.subprotocols, {
    frames: (bytes) => {
      for (const [id, madeAt] of editsIn(bytes)) into.set(id, madeAt)
    },
  })
  for (const content of server.kind.dialect.hello(room)) socket.send(content)
  return socket
}
