import { randomBytes } from 'node:crypto'
import { keysOf } from '../../../src/protocol/keys.ts'
import { message, relayPath } from '../../../src/protocol/messages.ts'
import { offeredSubprotocols } from '../../../src/protocol/proof.ts'
import { varBytes } from './update.ts'

/** How one kind of server is spoken to. All carry the same y-protocols messages; they differ in address and envelope. */
export interface Dialect {
  /** An address for a new room, told apart by nothing but chance. */
  readonly room: () => RoomAddress
  /** What a phone says first. */
  readonly hello: (room: RoomAddress) => Buffer[]
  /** Puts a y-protocols message (its number and its content) into what this server expects. */
  readonly wrap: (room: RoomAddress, content: Buffer) => Buffer
  /** The y-protocols message inside of what this server sent. */
  readonly unwrap: (content: Buffer) => Buffer
  /** Said every five seconds by a phone of this kind, beside what is measured. */
  readonly heartbeat: Buffer | null
}

export interface RoomAddress {
  readonly path: string
  readonly name: string
  readonly subprotocols: readonly string[]
}

/** Sync step 1 with an empty state vector, and a step 2 that brings nothing. */
export const askForAll = Buffer.from([message.sync, 0, 1, 0])
export const bringNothing = Buffer.from([message.sync, 1, 2, 0, 0])

export const editMessage = (update: Buffer): Buffer => Buffer.concat([Buffer.from([message.sync, 2]), varBytes(update)])
export const presenceMessage = (update: Buffer): Buffer => Buffer.concat([Buffer.from([message.awareness]), varBytes(update)])

const chance = (): string => randomBytes(12).toString('hex')

export const stock: Dialect = {
  room: () => {
    const name = chance()
    return { path: `/${name}`, name, subprotocols: [] }
  },
  hello: () => [askForAll, bringNothing],
  wrap: (_room, content) => content,
  unwrap: (content) => content,
  heartbeat: null,
}

/** The floor answers nothing, so nothing is asked. */
export const bare: Dialect = { ...stock, hello: () => [] }

export const hourboard: Dialect = {
  room: () => {
    const keys = keysOf({ role: 'edit', editSeed: randomBytes(16) })
    return { path: `${relayPath}/${keys.roomId}`, name: keys.roomId, subprotocols: offeredSubprotocols(keys) }
  },
  hello: () => [askForAll, bringNothing],
  wrap: (_room, content) => content,
  unwrap: (content) => content,
  heartbeat: Buffer.concat([Buffer.from([message.time]), Buffer.alloc(8)]),
}

const hocuspocusAuth = 2

/** Hocuspocus puts the document's name before every message and waits for a token before it listens. */
export const hocuspocus: Dialect = {
  room: () => ({ path: '/', name: chance(), subprotocols: [] }),
  hello(room) {
    const auth = Buffer.concat([Buffer.from([hocuspocusAuth, 0]), varBytes(Buffer.from('token'))])
    return [auth, askForAll, bringNothing].map((content) => hocuspocus.wrap(room, content))
  },
  wrap: (room, content) => Buffer.concat([varBytes(Buffer.from(room.name)), content]),
  unwrap: (content) => content.subarray(1 + content[0]!),
  heartbeat: null,
}
