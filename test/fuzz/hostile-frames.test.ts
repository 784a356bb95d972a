import { expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { Batch } from '../../server/batch.ts'
import { systemClock } from '../../server/clock.ts'
import { noCounts } from '../../server/counts.ts'
import type { Peer } from '../../server/peer.ts'
import { Codes } from '../../server/knock/codes.ts'
import { startRelay } from '../../server/relay.ts'
import { openRoom } from '../../server/room.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import { knock, knockMessage } from '../../src/protocol/knock-messages.ts'
import { EndedRoom } from '../../server/ended-room.ts'
import { ending, endingContent, endingMessage, envelopeLength, readEnding, readEndingMessage } from '../../src/protocol/ending-messages.ts'
import { message } from '../../src/protocol/messages.ts'
import { Malformed } from '../../src/protocol/reader.ts'
import { askForAll, presenceMessage, syncMessage, textsIn, Writer } from '../server/carriers.ts'
import { newLinks } from '../server/phones.ts'
import { RawPhone } from '../server/raw-phone.ts'

vi.setConfig({ testTimeout: 120_000 })

const seed = Number(process.env.HOURBOARD_FUZZ_SEED ?? 20_261_121)
const rounds = 40_000 * Number(process.env.HOURBOARD_FUZZ_TIMES ?? 1)

/** Whole numbers below `limit`, the same for the same seed. */
function seeded(start: number): (limit: number) => number {
  let state = start >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

/** Messages as honest phones send them, of every kind. */
function honestMessages(): Uint8Array[] {
  const writer = new Writer()
  const written = ['one', 'two', 'three', 'four'].map((text) => writer.write(text))
  const deleting: Uint8Array[] = []
  writer.carrier.on('update', (update: Uint8Array) => deleting.push(syncMessage(2, update)))
  writer.carrier.getArray('entries').delete(1, 2)
  return [
    ...written,
    ...deleting,
    syncMessage(1, Y.encodeStateAsUpdate(writer.carrier)),
    syncMessage(0, Y.encodeStateVector(writer.carrier)),
    askForAll,
    presenceMessage(7, 3, '{"s":"abcdef"}'),
    presenceMessage(7, 4, 'null'),
    Uint8Array.of(message.queryAwareness),
    Uint8Array.of(message.auth, 0, 1, 65),
    Uint8Array.from([message.time, 1, 2, 3, 4, 5, 6, 7, 8]),
    endingMessage(ending.ask, new Uint8Array(16).fill(9)),
    ...[knock.open, knock.renew, knock.shut].map((kind) => knockMessage(kind)),
    ...[knock.host, knock.notice, knock.verdict, knock.answer, knock.forged].map((kind) => knockMessage(kind, 1, new Uint8Array(48).fill(9))),
  ]
}

const edges = [0, 1, 2, 3, 10, 127, 128, 255]

function mutate(original: Uint8Array, others: readonly Uint8Array[], chance: (limit: number) => number): Uint8Array {
  let bytes = Array.from(original)
  for (let times = 1 + chance(4); times > 0; times -= 1) {
    const at = chance(bytes.length + 1)
    const what = chance(7)
    if (what === 0) bytes[at] = chance(256)
    else if (what === 1) bytes[at] = edges[chance(edges.length)]!
    else if (what === 2) bytes = bytes.slice(0, at)
    else if (what === 3) bytes.splice(at, chance(4))
    else if (what === 4) bytes.splice(at, 0, ...Array.from({ length: 1 + chance(9) }, () => edges[chance(edges.length)]!))
    else if (what === 5) bytes = [...bytes.slice(0, at), ...others[chance(others.length)]!.slice(chance(8))]
    else bytes.splice(at, 0, 0xff, 0xff, 0xff, 0xff, 0x0f)
  }
  return Uint8Array.from(bytes, (byte) => byte ?? 0)
}

function listener(role: Peer['role']): Peer & { readonly heard: Uint8Array[]; isOpen: boolean } {
  return {
    role,
    heard: [],
    isOpen: true,
    send(batch: Batch) {
      this.heard.push(...batch.messages)
    },
    close() {
      this.isOpen = false
    },
  }
}

test(`[Q5] ${rounds} mutated messages: a room throws nothing but Malformed, passes on only what Yjs takes, in little time each (seed ${seed})`, async () => {
  const chance = seeded(seed)
  const honest = honestMessages()
  const room = await openRoom('AAAAAAAAAAAAAAAAAAAAAA', { storage: memoryStorage(), clock: systemClock, counts: noCounts(), codes: new Codes(systemClock) })
  const listening = listener('edit')
  room.join(listening)
  const slow: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const hostile = listener(chance(4) === 0 ? 'view' : 'edit')
    const bytes = mutate(honest[chance(honest.length)]!, honest, chance)
    const cpu = process.cpuUsage()
    room.join(hostile)
    try {
      room.receive(hostile, bytes)
    } catch (error) {
      if (!(error instanceof Malformed)) throw new Error(`round ${round}: ${Buffer.from(bytes).toString('hex')}`, { cause: error })
    }
    const { user, system } = process.cpuUsage(cpu)
    if (user + system > 500_000) slow.push(Buffer.from(bytes).toString('hex'))
    room.leave(hostile)
    if (round % 500 === 0) {
      await room.settle()
      // Throws when Yjs cannot take one of them.
      for (const heard of listening.heard.splice(0)) if (heard[0] === message.sync && heard[1] === 2) textsIn([heard])
    }
  }
  await room.settle(true)
  expect(slow).toEqual([])
  expect(listening.isOpen).toBe(true)
  room.receive(listening, askForAll)
  const answer = (): Uint8Array | undefined => listening.heard.find((one) => one[0] === message.sync && one[1] === 1)
  while (!answer()) await new Promise((resolve) => setImmediate(resolve))
  expect(() => textsIn([answer()!])).not.toThrow()
})

test(`[Q5] ${rounds / 4} mutated endings: reading one throws nothing but Malformed, and a room that has ended takes whatever comes (seed ${seed})`, () => {
  const chance = seeded(seed + 2)
  const envelopes = [1, 2, 3].map((one) => ({ id: new Uint8Array(16).fill(one), sealed: new Uint8Array(envelopeLength).fill(one) }))
  const kept = endingContent({ kind: 'moved', farewell: new Uint8Array(60).fill(9), envelopes })
  const honest = [endingMessage(ending.end, kept), endingMessage(ending.ask, envelopes[0]!.id), ...honestMessages()]
  const room = new EndedRoom(kept, systemClock)
  for (let round = 0; round < rounds / 4; round += 1) {
    const hostile = listener(chance(4) === 0 ? 'view' : 'edit')
    const bytes = mutate(honest[chance(honest.length)]!, honest, chance)
    room.join(hostile)
    try {
      room.receive(hostile, bytes)
      if (bytes[0] === message.ending) readEnding(readEndingMessage(bytes).content)
    } catch (error) {
      if (!(error instanceof Malformed)) throw new Error(`round ${round}: ${Buffer.from(bytes).toString('hex')}`, { cause: error })
    }
    room.leave(hostile)
    // Nothing but the farewell, the time, and an envelope for who knows its id.
    for (const heard of hostile.heard) expect([message.ending, message.time]).toContain(heard[0])
  }
  expect(room.size).toBe(0)
})

test(`[Q5] mutated messages over real sockets end only the sockets that sent them (seed ${seed})`, async () => {
  const chance = seeded(seed + 1)
  const honest = honestMessages()
  const relay = await startRelay({ port: 0, data: 'memory' })
  onTestFinished(() => relay.stop())
  const { edit } = newLinks()
  const ada = await RawPhone.open(relay.port, edit)
  const writer = new Writer()
  let hostile = await RawPhone.open(relay.port, edit)
  let ended = 0
  for (let round = 0; round < 1_000; round += 1) {
    hostile.send(mutate(honest[chance(honest.length)]!, honest, chance))
    if (round % 20 !== 19) continue
    const code = await Promise.race([hostile.closed, hostile.settled()])
    if (code === undefined) continue
    ended += 1
    hostile = await RawPhone.open(relay.port, edit)
  }
  expect(ended).toBeGreaterThan(10)
  ada.send(writer.write('still here'))
  while (!writer.isCoveredBy(await ada.next(message.durable)));
})
