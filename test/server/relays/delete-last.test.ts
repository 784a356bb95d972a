import * as Y from 'yjs'
import { expect, onTestFinished, test } from 'vitest'
import type { Peer } from '../../../server/peer.ts'
import { startRelay } from '../../../server/relay.ts'
import { DeleteLast } from '../../../server/relays/delete-last.ts'
import { memoryStorage } from '../../../server/storage/memory.ts'
import { syncMessage, textsIn, updateMessage, Writer } from '../carriers.ts'
import { heldClock } from '../held-clock.ts'
import { newLinks } from '../phones.ts'
import { RawPhone } from '../raw-phone.ts'
import { HeldWires } from './held-wires.ts'

const nothing = Y.encodeStateAsUpdate(new Y.Doc())

/** Two entries, each said by itself, and what somebody says who merges them. */
function merged(): { before: Uint8Array[]; merge: Uint8Array } {
  const writer = new Writer()
  const before = ['shared', 'on its way'].map((text) => writer.write(text))
  const known = Y.encodeStateVector(writer.carrier)
  writer.carrier.transact(() => {
    writer.carrier.getArray('entries').delete(0, 2)
    writer.carrier.getArray('entries').push([Uint8Array.from(Buffer.from('both'))])
  })
  return { before, merge: updateMessage(Y.encodeStateAsUpdate(writer.carrier, known)) }
}

/** What a room hears of others by way of one who deletes last. */
function room(): { last: DeleteLast; read: () => string[]; say: (peer: Peer, bytes: Uint8Array) => void } {
  const last = new DeleteLast()
  const heard: Uint8Array[] = []
  return { last, read: () => textsIn(heard).toSorted(), say: (peer, bytes) => last.take(peer, bytes, (message) => void heard.push(message)) }
}

const relay = (): Peer => ({ role: 'edit', isRelay: true, send: () => undefined, close: () => undefined })

test('[Y2] what another relay deletes waits for its answer, what it adds does not', () => {
  const { last, read, say } = room()
  const { before, merge } = merged()
  const other = relay()
  last.asked(other)
  for (const bytes of [...before, merge]) say(other, bytes)
  expect(read()).toEqual(['both', 'on its way', 'shared'])
  say(other, syncMessage(1, nothing))
  expect(read()).toEqual(['both'])
  const more = merged()
  for (const bytes of [...more.before, more.merge]) say(other, bytes)
  expect(read()).toEqual(['both', 'both'])
})

test('[Y2] where several were asked it waits for all of them, and is dropped with one that goes without an answer', () => {
  const { last, read, say } = room()
  const { before, merge } = merged()
  const [one, other] = [relay(), relay()]
  for (const peer of [one, other]) last.asked(peer)
  for (const bytes of [...before, merge]) say(one, bytes)
  say(one, syncMessage(1, nothing))
  expect(read()).toContain('shared')
  last.left(other)
  last.asked(other)
  say(other, syncMessage(1, nothing))
  expect(read()).toContain('shared')
})

test('[Y2] what was shared can be read from the disk while a relay has not stored what somebody merged it with', async () => {
  const [wires, inner, clock] = [new HeldWires(), memoryStorage(), heldClock()]
  let isBroken = false
  const held: (() => void)[] = []
  const first = {
    ...inner,
    append: (...given: Parameters<typeof inner.append>) => (isBroken ? Promise.reject(new Error('the disk is full')) : inner.append(...given)),
    load: async (id: string) => {
      if (isBroken) await new Promise<void>((resolve) => held.push(resolve))
      return inner.load(id)
    },
  }
  const relays = [await startRelay({ port: 0 }, { storage: first, clock, wire: wires.end('relay0') }), await startRelay({ port: 0 }, { storage: inner, wire: wires.end('relay1') })]
  onTestFinished(async () => {
    isBroken = false
    for (const goOn of held) goOn()
    await Promise.all(relays.map((one) => one.stop()))
  })
  const { edit } = newLinks()
  const onDisk = async (): Promise<string[]> => textsIn((await inner.load(edit.roomId)).updates.map(updateMessage))
  const { before: [shared, onItsWay], merge } = merged()
  const ada = await RawPhone.open(relays[0]!.port, edit)
  ada.send(shared!)
  await expect.poll(onDisk).toEqual(['shared'])
  isBroken = true
  ada.send(onItsWay!)
  await ada.settled()
  // It has to read the room again before it can answer the other.
  clock.pass(15_000)
  const ben = await RawPhone.open(relays[1]!.port, edit)
  await ben.settled()
  ada.send(merge)
  await expect.poll(async () => (await inner.load(edit.roomId)).updates.length).toBe(2)
  expect(await onDisk()).toEqual(['shared'])
  for (const goOn of held) goOn()
  await expect.poll(onDisk).toEqual(['both'])
})
