/**
 * The y-websocket messages (see PROTOCOL.md of y-protocols) and some of our own. All numbers are varints of lib0;
 * `bytes` are length-prefixed (`writeVarUint8Array`), `float64` is `writeFloat64`.
 */
export const message = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** Relay → phone: `bytes` of the carrier's state vector that is now on the relay's disk. */
  durable: 4,
  /** Phone → relay: `float64` of its own clock. Relay → phone: that same `float64`, then the relay's clock as `float64`. Both in ms. */
  time: 5,
  /** Both ways: about the room's typed code and those who knock with it, see knock-messages.ts. */
  knock: 6,
  /** Both ways: about the end of a room, see ending-messages.ts. */
  ending: 7,
} as const

/** The sub-messages of `message.sync`: a state vector that asks for what it lacks, the answer, a change. */
export const sync = { step1: 0, step2: 1, update: 2 } as const

/** The subprotocol that relay and phone agree on; the second offered subprotocol carries the proof (see links.ts). */
export const subprotocol = 'hourboard.1'

/** The version that a subprotocol stands for; null where it is none of ours. */
export function versionOf(offered: string | undefined): number | null {
  const [, version] = /^hourboard\.(\d{1,4})$/.exec(offered ?? '') ?? []
  return version === undefined ? null : Number(version)
}

/** The path of the relay's socket: `/relay/<room id>`. */
export const relayPath = '/relay'

/** Behind that path: a phone that has nothing yet is answered as if it had asked for everything, which saves it a round trip. */
export const askingForAll = '?all'

export const limit = {
  /** Bytes of one WebSocket message. */
  frame: 4 * 1024 * 1024,
  /** Bytes of one awareness message. */
  awareness: 16 * 1024,
  /** Bytes that one room may take on the relay. */
  room: 64 * 1024 * 1024,
} as const

/**
 * Why the relay closed a socket. 44xx: coming back without a change cannot help, and y-websocket stops by itself.
 * 45xx: come back later.
 */
export const close = {
  malformed: 4400,
  noSuchCode: 4404,
  notAnswered: 4408,
  /** The room has ended (V4, V5): its board was deleted from the relay, or moved to new links. What was said then came before. */
  deleted: 4410,
  moved: 4411,
  tooLarge: 4413,
  roomFull: 4414,
  /** Phone and relay are of versions that do not understand each other; said to whoever proves a link. */
  appTooOld: 4426,
  relayTooOld: 4427,
  tooFast: 4529,
  slowReader: 4508,
  cannotLoad: 4503,
  stopping: 4501,
} as const
