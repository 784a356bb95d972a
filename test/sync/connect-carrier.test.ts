import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { close } from '../../src/protocol/messages.ts'
import { connectCarrier, type ConnectedCarrier, type ConnectOptions } from '../../src/sync/connect-carrier.ts'
import { nothingNew } from '../../src/sync/relay-messages.ts'
import { makeFakeRelay } from './fake-relay.ts'
import { makeFakeTime } from './fake-time.ts'
import { keys, viewKeys } from './phones.ts'

const open: ConnectedCarrier[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

function connect(options: Partial<ConnectOptions> & { network?: 'up' | 'down' | 'silent'; listen?: (Real: typeof WebSocket) => typeof WebSocket } = {}) {
  const time = makeFakeTime()
  const relay = makeFakeRelay(() => 1_700_000_000_000 + time.now())
  relay.network = options.network ?? 'up'
  const carrier = new Y.Doc()
  const link = connectCarrier(carrier, {
    relay: 'ws://relay.example',
    keys,
    socket: options.listen?.(relay.Socket) ?? relay.Socket,
    betweenWindows: false,
    monotonic: time.now,
    phone: () => 5,
    random: () => 1,
    later: time.later,
    ...options,
  })
  open.push(link)
  return { time, relay, carrier, link }
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

test('[Y4] it is connecting until the relay answered, then connected', async () => {
  const { link } = connect()
  expect(link.connection()).toBe('connecting')
  await settle()
  expect(link.connection()).toBe('connected')
  expect(link.problem()).toBeNull()
})

test('[Y4] a network that goes silent is noticed within 8 s at any moment', async () => {
  for (let moment = 0; moment < 5000; moment += 500) {
    const { time, relay, link } = connect()
    await settle()
    time.pass(20_000 + moment)
    expect(link.connection()).toBe('connected')
    relay.network = 'silent'
    time.pass(8000)
    expect(link.connection()).toBe('offline')
  }
})

test('[Y4] told that there is no network, it is offline within 8 s, also while the first answer is still awaited', async () => {
  const { time, relay, link } = connect()
  relay.saysDurable = false
  await settle()
  expect(link.connection()).toBe('connecting')
  relay.network = 'silent'
  link.tell('gone')
  time.pass(8000)
  expect(link.connection()).toBe('offline')
})

// On a silent network the attempt that is under way is lost here, where a real one would be repeated by TCP within a second.
test.each([
  ['down', 3],
  ['silent', 7.5],
] as const)('[Y4] back by itself when a network that was %s returns, of which nobody told, within %f s', async (network, seconds) => {
  for (const random of [0, 0.5, 1]) {
    for (let away = 9000; away < 30_000; away += 700) {
      const { time, relay, link } = connect({ random: () => random })
      await settle()
      relay.network = network
      if (network === 'down') relay.closeAll(1006)
      for (let passed = 0; passed < away; passed += 100) {
        time.pass(100)
        await Promise.resolve()
      }
      expect(link.connection()).toBe('offline')
      relay.network = 'up'
      let back = 0
      while (link.connection() !== 'connected') {
        back += 100
        expect(back).toBeLessThanOrEqual(seconds * 1000)
        time.pass(100)
        await settle()
      }
    }
  }
})

test('[Y4] told that the network or the page is back, it connects at once', async () => {
  const { time, relay, link } = connect({ network: 'silent' })
  time.pass(9500)
  relay.network = 'up'
  link.tell('woke')
  await settle()
  expect(link.connection()).toBe('connected')
  const begun = relay.begun()
  link.tell('woke')
  await settle()
  expect(relay.begun()).toBe(begun)
})

test('[Y4] that the system says there is no network while it waits does not keep it from coming back', async () => {
  const { time, relay, link } = connect()
  await settle()
  relay.closeAll(1006)
  expect(link.connection()).toBe('offline')
  link.tell('gone')
  time.pass(1500)
  await settle()
  expect(link.connection()).toBe('connected')
})

test('[Y4] after a sleep it asks once more before it believes the connection lost', async () => {
  const { time, relay, link } = connect()
  await settle()
  time.pass(5000 - 1)
  time.sleep(3_600_000)
  time.pass(1)
  expect(link.connection()).toBe('connected')
  expect(relay.begun()).toBe(1)
  time.pass(60_000)
  expect(link.connection()).toBe('connected')
})

test('[Y4] phones come back spread out, not in one wave', async () => {
  const begins = [0, 0.25, 0.5, 0.75, 1].map((random) => {
    const { time, relay } = connect({ random: () => random, network: 'down' })
    return { time, relay }
  })
  await settle()
  const at = await Promise.all(
    begins.map(async ({ time, relay }) => {
      let passed = 0
      while (relay.begun() < 2) {
        time.pass(50)
        passed += 50
      }
      return passed
    }),
  )
  expect(new Set(at).size).toBe(at.length)
})

describe('close codes', () => {
  test.each([
    [close.tooLarge, 'too-large'],
    [close.roomFull, 'too-large'],
    [close.malformed, 'newer'],
    [4401, 'refused'],
  ] as const)('[Q8] %i is for good: %s, and no further attempt until the person asks', async (code, problem) => {
    const { time, relay, link } = connect()
    await settle()
    relay.closeAll(code)
    expect(link.problem()).toBe(problem)
    expect(link.connection()).toBe('offline')
    time.pass(600_000)
    link.tell('woke')
    await settle()
    expect(relay.begun()).toBe(1)
    link.tell('asked')
    await settle()
    expect(link.connection()).toBe('connected')
    expect(link.problem()).toBeNull()
  })

  test.each([close.tooFast, close.slowReader, close.cannotLoad, close.stopping, 1006, 1011, 1000])(
    '[Y4] %i is for now: it comes back by itself',
    async (code) => {
      const { time, relay, link } = connect()
      await settle()
      relay.closeAll(code)
      expect(link.problem()).toBeNull()
      time.pass(code === close.tooFast ? 8100 : 1900)
      await settle()
      expect(link.connection()).toBe('connected')
    },
  )
})

test('[Y2] what is written counts as covered only once the relay said it is on its disk', async () => {
  const { relay, carrier, link } = connect()
  await settle()
  carrier.getArray('entries').push([new Uint8Array(50)])
  const place = { client: carrier.clientID, clock: 0 }
  expect(relay.doc.getArray('entries').length).toBe(1)
  expect(link.covers(place)).toBe(false)
  relay.durable()
  expect(link.covers(place)).toBe(true)
})

test('[Y2] a relay that comes back without what it had covers it no more', async () => {
  const { time, relay, carrier } = connect()
  await settle()
  carrier.getArray('entries').push([new Uint8Array(50)])
  relay.durable()
  relay.network = 'down'
  relay.closeAll(1006)
  const emptied = makeFakeRelay(time.now)
  const lost = connect({ socket: emptied.Socket, durable: Y.encodeStateVector(carrier) })
  await settle()
  expect(lost.link.covers({ client: carrier.clientID, clock: 0 })).toBe(false)
})

test('[Y2] what a relay once passed on waits again when it comes back and has not said what it still has', async () => {
  const { time, relay, carrier, link } = connect()
  await settle()
  const other = new Y.Doc()
  other.getArray('entries').push([new Uint8Array(50)])
  relay.pass(Y.encodeStateAsUpdate(other))
  const place = { client: other.clientID, clock: 0 }
  expect(carrier.getArray('entries').length).toBe(1)
  expect(link.covers(place)).toBe(true)
  relay.restart('emptied')
  time.pass(1600)
  await settle()
  expect(link.connection()).toBe('connected')
  expect(link.covers(place)).toBe(false)
  relay.durable()
  expect(link.covers(place)).toBe(true)
})

test('[Y2] a relay that says nothing of its disk is connected a little later, and covers nothing', async () => {
  const time = makeFakeTime()
  const relay = makeFakeRelay(time.now)
  relay.saysDurable = false
  const before = new Y.Doc()
  before.getArray('entries').push([new Uint8Array(50)])
  const { link } = connect({ socket: relay.Socket, later: time.later, monotonic: time.now, durable: Y.encodeStateVector(before) })
  await settle()
  expect(link.connection()).toBe('connecting')
  time.pass(3000)
  expect(link.connection()).toBe('connected')
  expect(link.covers({ client: before.clientID, clock: 0 })).toBe(false)
})

test('[Y2] what came from the relay itself does not wait for it', async () => {
  const { relay, carrier, link } = connect()
  await settle()
  relay.doc.getArray('entries').push([new Uint8Array(50)])
  expect(carrier.getArray('entries').length).toBe(1)
  expect(link.covers({ client: relay.doc.clientID, clock: 0 })).toBe(true)
})

test('[Y2] [Y6] what this phone or another window of it wrote and others brought to the relay waits until that is said to be on its disk, which is asked for', async () => {
  const said: string[] = []
  let onItsWay = false
  const { relay, carrier, link } = connect({
    listen: (Real) =>
      class extends Real {
        override send(bytes: Uint8Array<ArrayBuffer>): void {
          said.push([...bytes].join())
          if (!onItsWay) super.send(bytes)
        }
      },
  })
  await settle()
  const other = new Y.Doc()
  other.getArray('entries').push([new Uint8Array(50)])
  const update = Y.encodeStateAsUpdate(other)
  onItsWay = true
  Y.applyUpdate(carrier, update, 'the other window')
  onItsWay = false
  said.length = 0
  Y.applyUpdate(relay.doc, update)
  const place = { client: other.clientID, clock: 0 }
  expect([link.covers(place), said]).toEqual([false, [[...nothingNew].join()]])
  relay.durable()
  expect(link.covers(place)).toBe(true)
})

test('[Y2] what the relay sent before it was known what this phone keeps is not called shared until it is on the relay’s disk', async () => {
  const said: string[] = []
  const { relay, carrier, link } = connect({
    listen: (Real) =>
      class extends Real {
        override send(bytes: Uint8Array<ArrayBuffer>): void {
          said.push([...bytes].join())
          super.send(bytes)
        }
      },
  })
  await settle()
  relay.doc.getArray('entries').push([new Uint8Array(50)])
  const place = { client: relay.doc.clientID, clock: 0 }
  expect([carrier.getArray('entries').length, link.covers(place)]).toEqual([1, true])
  said.length = 0
  link.found()
  expect([link.covers(place), said]).toEqual([false, [[...nothingNew].join()]])
  relay.durable()
  expect(link.covers(place)).toBe(true)
})

test('[Y2] whether what others wrote is on the relay’s disk is asked for within five seconds, once, so that this phone still knows it in its next session', async () => {
  const said: string[] = []
  const asked = () => said.filter((one) => one === [...nothingNew].join()).length
  const { time, relay } = connect({
    listen: (Real) =>
      class extends Real {
        override send(bytes: Uint8Array<ArrayBuffer>): void {
          said.push([...bytes].join())
          super.send(bytes)
        }
      },
  })
  await settle()
  time.pass(5000)
  expect(asked()).toBe(0)
  relay.doc.getArray('entries').push([new Uint8Array(50)])
  time.pass(5000)
  expect(asked()).toBe(1)
  relay.durable()
  time.pass(20_000)
  expect(asked()).toBe(1)
})

test('[Y2] what came from the relay does not wait for it either where this phone had what stands before it', async () => {
  const { relay, carrier, link } = connect()
  await settle()
  const other = new Y.Doc()
  const updates: Uint8Array[] = []
  other.on('update', (update: Uint8Array) => updates.push(update))
  for (let length = 1; length <= 3; length++) other.getArray('entries').push([new Uint8Array(50)])
  Y.applyUpdate(carrier, updates[0]!, 'from before')
  relay.pass(updates[1]!)
  relay.pass(updates[2]!)
  expect([0, 1, 2].map((clock) => link.covers({ client: other.clientID, clock }))).toEqual([false, true, true])
})

test('[Y2] a later entry from the relay does not cover an earlier one that it does not have', async () => {
  const { relay, carrier, link } = connect()
  await settle()
  const other = new Y.Doc()
  const updates: Uint8Array[] = []
  other.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < 2; i++) other.getArray('entries').push([new Uint8Array(50)])
  for (const update of updates) Y.applyUpdate(carrier, update, 'the other window')
  relay.pass(updates[1]!)
  expect(link.covers({ client: other.clientID, clock: 0 })).toBe(false)
})

test('[J4] a view link is connected without word of the disk', async () => {
  const time = makeFakeTime()
  const relay = makeFakeRelay(time.now)
  relay.saysDurable = false
  const { link } = connect({ socket: relay.Socket, keys: viewKeys })
  await settle()
  expect(link.connection()).toBe('connected')
})

test('[C3] the time is the relay’s as soon as it answered, the phone’s own before', async () => {
  const { time, link } = connect()
  expect([link.clockFrom(), link.now()]).toEqual(['phone', 5])
  await settle()
  expect(link.clockFrom()).toBe('relay')
  expect(link.now()).toBe(1_700_000_000_000 + time.now())
})

test('[Q6] a relay that sends what is no carrier is dropped, and the carrier stays as it was', async () => {
  const bombs = [
    Uint8Array.from([0, 2, 7, 1, 0xff, 0xff, 0xff, 0x0f, 1, 0]),
    Uint8Array.from([0, 9]),
    Uint8Array.from([5, 1]),
    Uint8Array.from([1, 3, 1, 1, 1]),
    new Uint8Array(),
  ]
  for (const bomb of bombs) {
    const { relay, carrier, link } = connect()
    await settle()
    carrier.getArray('entries').push([new Uint8Array(50)])
    relay.send(bomb)
    expect(link.connection()).toBe('offline')
    expect(carrier.getArray('entries').length).toBe(1)
    expect(carrier.share.size).toBe(1)
  }
})

test('[Y1] closing leaves nothing behind that connects again', async () => {
  const { time, relay, link } = connect({ network: 'down' })
  await settle()
  link.close()
  time.pass(60_000)
  await settle()
  expect(relay.begun()).toBe(1)
})
