import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { askingForAll, relayPath } from '../../src/protocol/messages.ts'
import { offeredSubprotocols } from '../../src/protocol/proof.ts'
import { connectCarrier, type ConnectedCarrier } from '../../src/sync/connect-carrier.ts'
import type { EarlySocket } from '../../src/sync/early-socket.ts'
import { type FakeRelay, makeFakeRelay } from './fake-relay.ts'
import { makeFakeTime } from './fake-time.ts'
import { keys, viewKeys } from './phones.ts'

const open: ConnectedCarrier[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Opens a socket as the page does, before the app is there: it asks for everything and keeps what it hears. */
function openEarly(relay: FakeRelay, protocols: readonly string[]): EarlySocket {
  const url = `ws://relay.example${relayPath}/${keys.roomId}${askingForAll}`
  const socket = Object.assign(new relay.Socket(url, [...protocols]), { url, OPEN: 1 })
  const heard: ArrayBuffer[] = []
  socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => heard.push(data))
  return { socket, protocols, heard, release: () => {} }
}

function connect(relay: FakeRelay, early: EarlySocket): { carrier: Y.Doc; link: ConnectedCarrier } {
  const time = makeFakeTime()
  const carrier = new Y.Doc()
  const more = { betweenWindows: false, monotonic: time.now, phone: () => 5, later: time.later }
  const link = connectCarrier(carrier, { relay: 'ws://relay.example', keys, socket: relay.Socket, early, ...more })
  open.push(link)
  return { carrier, link }
}

function makeRelay(): FakeRelay {
  const relay = makeFakeRelay(() => 0)
  relay.doc.getArray('entries').push([Uint8Array.of(7)])
  return relay
}

test('[J1] what a socket that was opened early has heard is there at once, and it stays the connection', async () => {
  const relay = makeRelay()
  const early = openEarly(relay, offeredSubprotocols(keys))
  await settle()
  expect(early.heard.length).toBeGreaterThan(0)
  const { carrier, link } = connect(relay, early)
  await Promise.resolve()
  expect(carrier.getArray('entries').toArray()).toEqual([Uint8Array.of(7)])
  await settle()
  expect(link.connection()).toBe('connected')
  carrier.getArray('entries').push([Uint8Array.of(8)])
  expect(relay.doc.getArray('entries').length).toBe(2)
  expect(relay.begun()).toBe(1)
})

test('[J1] an early socket that is still opening is waited for', async () => {
  const relay = makeRelay()
  const { carrier, link } = connect(relay, openEarly(relay, offeredSubprotocols(keys)))
  await settle()
  expect(link.connection()).toBe('connected')
  expect(carrier.getArray('entries').length).toBe(1)
  expect(relay.begun()).toBe(1)
})

test('[J4] an early socket with the proof of another link, or one that has ended, is not used', async () => {
  const relay = makeRelay()
  const ended = openEarly(relay, offeredSubprotocols(keys))
  await settle()
  relay.closeAll(1006)
  for (const early of [openEarly(relay, offeredSubprotocols(viewKeys)), ended]) {
    await settle()
    const before = relay.begun()
    const { link } = connect(relay, early)
    await settle()
    expect(relay.begun()).toBe(before + 1)
    expect(link.connection()).toBe('connected')
    expect(early.socket.readyState).toBeGreaterThan(1)
  }
})
