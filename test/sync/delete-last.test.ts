import { publish } from 'lib0/broadcastchannel'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { message, relayPath } from '../../src/protocol/messages.ts'
import { connectCarrier } from '../../src/sync/connect-carrier.ts'
import { updateMessage } from '../../src/sync/relay-messages.ts'
import { type FakeRelay, makeFakeRelay } from './fake-relay.ts'
import { makeFakeTime } from './fake-time.ts'
import { isShared, keys, makePhone, until } from './phones.ts'

const open: { close: () => unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Sockets on which the relay's answers wait until `answer` is called; what it passes on does not. */
function slowToAnswer({ Socket: Real }: FakeRelay): { Socket: typeof WebSocket; answer: () => void } {
  const answers: (() => void)[] = []
  class Socket extends Real {
    override addEventListener(kind: string, listener: unknown): void {
      const hear = listener as (event: MessageEvent<ArrayBuffer>) => void
      super.addEventListener(kind as 'message', (event: MessageEvent<ArrayBuffer>) => {
        const isAnswer = kind === 'message' && new Uint8Array(event.data).subarray(0, 2).join() === `${message.sync},1`
        if (isAnswer) answers.push(() => hear(event))
        else hear(event)
      })
    }
  }
  return { Socket, answer: () => answers.splice(0).forEach((hear) => hear()) }
}

test('[Y2] what this phone saved stays on it while somebody merges it, though the relay passes that on before it has answered', async () => {
  const relay = makeFakeRelay(Date.now)
  relay.flushes = true
  const [phone, other] = [makePhone(), makePhone()]
  const before = phone.open('ws://relay.example', { socket: relay.Socket })
  await before.loaded
  before.doc.getMap('facts').set('mine', 'saved')
  await until(() => isShared(before))
  await before.close()

  // This relay says nothing of who is here, so they take themselves for alone and merge what others wrote, too.
  const merging = other.open('ws://relay.example', { socket: relay.Socket })
  open.push(merging)
  await until(() => merging.doc.getMap('facts').has('mine') && isShared(merging))
  merging.doc.getMap('facts').set('while this phone was away', true)
  await until(() => isShared(merging))
  const { Socket, answer } = slowToAnswer(relay)
  const board = phone.open('ws://relay.example', { socket: Socket })
  open.push(board)
  await until(() => relay.open() === 2)
  for (let left = 45; left > 0; left--) {
    merging.doc.getMap('facts').set('theirs', left)
    merging.flush()
  }
  await settle()
  await until(() => board.keeping().phone === 'saved')

  const killedNow = phone.open('ws://relay.example', { socket: makeFakeRelay(Date.now).Socket })
  open.push(killedNow)
  await killedNow.loaded
  expect(killedNow.doc.getMap('facts').get('mine')).toBe('saved')
  answer()
  await until(() => isShared(board))
  expect(board.doc.getMap('facts').toJSON()).toEqual(merging.doc.getMap('facts').toJSON())
  expect(board.carrier.getArray('entries').length).toBe(merging.carrier.getArray('entries').length)
})

/**
 * A carrier with one entry that asks a relay, and what somebody else says: an entry, another that was merged from both, and, as where that is
 * too large for one message, what it replaced. The relay knows so many of these when it is asked.
 */
async function askWithOne(known: number) {
  const time = makeFakeTime()
  const relay = makeFakeRelay(time.now)
  const { Socket, answer } = slowToAnswer(relay)
  const carrier = new Y.Doc()
  const entries = carrier.getArray<Uint8Array>('entries')
  entries.push([Uint8Array.of(1)])
  const said: Uint8Array[] = []
  const writer = new Y.Doc()
  Y.applyUpdate(writer, Y.encodeStateAsUpdate(carrier))
  writer.on('update', (update: Uint8Array) => said.push(update))
  writer.getArray('entries').push([Uint8Array.of(2)])
  writer.getArray('entries').push([Uint8Array.of(3)])
  writer.getArray('entries').delete(0, 2)
  for (const update of said.slice(0, known)) Y.applyUpdate(relay.doc, update)
  open.push(connectCarrier(carrier, { relay: 'ws://relay.example', keys, socket: Socket, monotonic: time.now, later: time.later }))
  await settle()
  return { relay, said, answer, here: () => entries.toArray().map(([first]) => first) }
}

test('[Y2] what was kept here goes only once the relay has answered with what was put in its place, in however many messages that is said', async () => {
  const { relay, said, answer, here } = await askWithOne(2)
  relay.pass(said[2]!)
  expect(here()).toEqual([1])
  answer()
  expect(here()).toEqual([3])
})

test('[Y2] what another window of this phone merged goes here only once that can be read here', async () => {
  const { relay, said, answer, here } = await askWithOne(0)
  answer()
  publish(`ws://relay.example${relayPath}/${keys.roomId}`, updateMessage(Y.mergeUpdates(said.slice(1))))
  expect(here()).toEqual([1])
  relay.pass(said[0]!)
  expect(here()).toEqual([3])
})
