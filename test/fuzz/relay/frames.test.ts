import { expect, test, vi } from 'vitest'
import type { Batch } from '../../../server/batch.ts'
import { systemClock } from '../../../server/clock.ts'
import { noCounts } from '../../../server/counts.ts'
import { EndedRoom } from '../../../server/ended-room.ts'
import { Codes } from '../../../server/knock/codes.ts'
import type { Peer } from '../../../server/peer.ts'
import { openRoom, type OpenRoom } from '../../../server/room.ts'
import { memoryStorage } from '../../../server/storage/memory.ts'
import { ending, endingContent, endingMessage, envelopeLength, readEnding, readEndingMessage } from '../../../src/protocol/ending-messages.ts'
import { message } from '../../../src/protocol/messages.ts'
import { Malformed } from '../../../src/protocol/reader.ts'
import { askForAll, textsIn } from '../../server/carriers.ts'
import { seeded } from '../random.ts'
import { honestMessages } from './honest-messages.ts'
import { mutate } from './mutations.ts'
import { isLong, say, seed } from './size.ts'

vi.setConfig({ testTimeout: isLong ? 36_000_000 : 120_000 })

const rounds = isLong ? 19_000_000 : 172_000
const endings = isLong ? 500_000 : 20_000
/** The long form goes on for so many minutes of CPU at most. */
const mostMinutes = 20
/** A room takes so many of them before the next takes its place, so that what it has to say does not grow on and on. */
const perRoom = 1_000
/** So many are timed together. */
const perBlock = 64
const reportEvery = 500_000

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

/** The CPU time of blocks of messages, the longest of which is remembered, in ms. */
function stopwatch() {
  let worst = 0
  let from = process.cpuUsage()
  return {
    lap(): void {
      const { user, system } = process.cpuUsage(from)
      worst = Math.max(worst, (user + system) / 1000)
      from = process.cpuUsage()
    },
    restart(): void {
      from = process.cpuUsage()
    },
    worst: () => worst,
  }
}

const freshRoom = (): Promise<OpenRoom> =>
  openRoom('AAAAAAAAAAAAAAAAAAAAAA', { storage: memoryStorage(), clock: systemClock, counts: noCounts(), codes: new Codes(systemClock) })

/** The room that was maltreated still answers, with what Yjs can read, and sent nothing else to who only listened. */
async function expectWhole(room: OpenRoom, listening: ReturnType<typeof listener>): Promise<void> {
  await room.settle(true)
  for (const heard of listening.heard.splice(0)) {
    if (heard[0] !== message.sync || heard[1] !== 2) continue
    try {
      textsIn([heard])
    } catch (error) {
      throw new Error(`Yjs cannot take ${Buffer.from(heard).toString('hex')}`, { cause: error })
    }
  }
  expect(listening.isOpen).toBe(true)
  room.receive(listening, askForAll)
  const answer = (): Uint8Array | undefined => listening.heard.find((one) => one[0] === message.sync && one[1] === 1)
  while (!answer()) await new Promise((resolve) => setImmediate(resolve))
  textsIn([answer()!])
}

test(`[Q5] ${rounds} mutated messages: a room throws nothing but Malformed, passes on only what Yjs takes, in little time each (seed ${seed})`, async () => {
  const random = seeded(seed)
  const honest = honestMessages()
  const watch = stopwatch()
  for (let round = 0; round < rounds && process.cpuUsage().user < mostMinutes * 60e6; ) {
    const room = await freshRoom()
    const listening = listener('edit')
    room.join(listening)
    watch.restart()
    for (const until = round + perRoom; round < until; round += 1) {
      const hostile = listener(random.below(4) === 0 ? 'view' : 'edit')
      const bytes = mutate(random.pick(honest), honest, random)
      room.join(hostile)
      try {
        room.receive(hostile, bytes)
      } catch (error) {
        if (!(error instanceof Malformed)) throw new Error(`round ${round}: ${bytes.toString('hex')}`, { cause: error })
      }
      room.leave(hostile)
      if (round % perBlock === 0) watch.lap()
    }
    await expectWhole(room, listening)
    if (round % reportEvery === 0) say(`[Q5] ${round} messages, ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB, at worst ${watch.worst().toFixed(0)} ms of CPU for ${perBlock}`)
  }
  expect(watch.worst()).toBeLessThan(500)
})

test(`[Q5] ${endings} mutated endings: reading one throws nothing but Malformed, and a room that has ended takes whatever comes (seed ${seed})`, () => {
  const random = seeded(seed + 2)
  const envelopes = [1, 2, 3].map((one) => ({ id: new Uint8Array(16).fill(one), sealed: new Uint8Array(envelopeLength).fill(one) }))
  const kept = endingContent({ kind: 'moved', farewell: new Uint8Array(60).fill(9), envelopes })
  const honest = [endingMessage(ending.end, kept), endingMessage(ending.ask, envelopes[0]!.id), ...honestMessages()]
  const room = new EndedRoom(kept, systemClock)
  for (let round = 0; round < endings; round += 1) {
    const hostile = listener(random.below(4) === 0 ? 'view' : 'edit')
    const bytes = mutate(random.pick(honest), honest, random)
    room.join(hostile)
    try {
      room.receive(hostile, bytes)
      if (bytes[0] === message.ending) readEnding(readEndingMessage(bytes).content)
    } catch (error) {
      if (!(error instanceof Malformed)) throw new Error(`round ${round}: ${bytes.toString('hex')}`, { cause: error })
    }
    room.leave(hostile)
    // Nothing but the farewell, the time, and an envelope for who knows its id.
    for (const heard of hostile.heard) if (heard[0] !== message.ending && heard[0] !== message.time) throw new Error(`round ${round}: ${bytes.toString('hex')}`)
  }
  expect(room.size).toBe(0)
  say(`[Q5] ${endings} endings`)
})
