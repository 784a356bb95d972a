import { publish } from 'lib0/broadcastchannel'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { relayPath } from '../../src/protocol/messages.ts'
import { connectCarrier } from '../../src/sync/connect-carrier.ts'
import { updateMessage } from '../../src/sync/relay-messages.ts'
import { makeFakeRelay } from './fake-relay.ts'
import { makeFakeTime } from './fake-time.ts'
import { keys, viewKeys } from './phones.ts'

const open: { close: () => void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

/** One window of a phone, with a way of its own to the relay. */
function openWindow(network: 'up' | 'silent', link = keys) {
  const time = makeFakeTime()
  const relay = makeFakeRelay(time.now)
  relay.network = network
  const carrier = new Y.Doc()
  open.push(connectCarrier(carrier, { relay: 'ws://relay.example', keys: link, socket: relay.Socket, monotonic: time.now, later: time.later }))
  const entries = carrier.getArray('entries')
  return { relay, entries, write: () => entries.push([new Uint8Array(50)]) }
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

test('[Y2] [Y6] what another window wrote reaches the relay by this one too, since that one may be gone before its own word gets there', async () => {
  const here = openWindow('up')
  const other = openWindow('silent')
  await settle()
  other.write()
  here.write()
  expect([here.entries.length, here.relay.doc.getArray('entries').length]).toEqual([2, 2])
})

test('[Y2] [Y6] what another window says too early is passed on once it can be read here, whoever says what was missing', async () => {
  const here = openWindow('up')
  await settle()
  const updates: Uint8Array[] = []
  const writer = new Y.Doc()
  writer.on('update', (update: Uint8Array) => updates.push(update))
  for (let length = 1; length <= 2; length++) writer.getArray('entries').push([new Uint8Array(50)])
  publish(`ws://relay.example${relayPath}/${keys.roomId}`, updateMessage(updates[1]!))
  expect([here.entries.length, here.relay.doc.store.pendingStructs]).toEqual([0, null])
  here.relay.pass(updates[0]!)
  expect([here.entries.length, here.relay.doc.getArray('entries').length]).toEqual([2, 2])
})

test('[Y6] a window that opens later and says again what is known is not repeated to the relay', async () => {
  const here = openWindow('up')
  here.write()
  await settle()
  const told: Uint8Array[] = []
  const { Socket } = here.relay
  const real = Socket.prototype.send as (bytes: Uint8Array) => void
  Socket.prototype.send = function send(this: WebSocket, bytes: Uint8Array<ArrayBuffer>) {
    told.push(bytes)
    real.call(this, bytes)
  }
  const late = openWindow('silent')
  await settle()
  expect([late.entries.length, told.length]).toEqual([1, 0])
})

test('[J4] a window with a view link passes on nothing of what it hears', async () => {
  const viewer = openWindow('up', viewKeys)
  const other = openWindow('silent')
  await settle()
  other.write()
  expect([viewer.entries.length, viewer.relay.doc.getArray('entries').length]).toEqual([1, 0])
})
