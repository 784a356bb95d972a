import { describe, expect, onTestFinished, test } from 'vitest'
import { startRelay } from '../../server/relay.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import { type Ending, ending, endingContent, endingMessage, envelopeLength, readEnded, readEndingMessage } from '../../src/protocol/ending-messages.ts'
import { close, message } from '../../src/protocol/messages.ts'
import { askForAll, presenceMessage, textsIn, Writer } from './carriers.ts'
import { heldStorage } from './held-storage.ts'
import { newLinks } from './phones.ts'
import { RawPhone } from './raw-phone.ts'

const filled = (length: number, value: number) => new Uint8Array(length).fill(value)
const deleted: Ending = { kind: 'deleted', farewell: filled(40, 1), envelopes: [] }
const moved: Ending = { kind: 'moved', farewell: filled(40, 2), envelopes: [3, 4].map((one) => ({ id: filled(16, one), sealed: filled(envelopeLength, one) })) }
const end = (how: Ending) => endingMessage(ending.end, endingContent(how))
const told = (bytes: Uint8Array) => readEnded(readEndingMessage(bytes).content)
const ask = (value: number) => endingMessage(ending.ask, filled(16, value))

/** A room with one edit in it and two phones: the one that ends it, and another with an edit link. */
async function roomOfTwo(storage = memoryStorage()) {
  const relay = await startRelay({ port: 0 }, { storage })
  onTestFinished(() => relay.stop())
  const links = newLinks()
  const [ada, ben] = [await RawPhone.open(relay.port, links.edit), await RawPhone.open(relay.port, links.edit)]
  ada.send(new Writer().write('before'))
  await ada.next(message.durable)
  return { relay, storage, ...links, ada, ben }
}

describe.each([deleted, moved])('a room that was $kind', (how) => {
  const code = close[how.kind]
  const said = { kind: how.kind, farewell: how.farewell }

  test('[V5] tells everybody once it is on disk, closes all sockets, and holds none of the board', async () => {
    const { storage, edit, view, relay, ada, ben } = await roomOfTwo()
    const viewer = await RawPhone.open(relay.port, view)
    ada.send(end(how))
    for (const phone of [ada, ben, viewer]) {
      expect(told(await phone.next(message.ending, ending.ended))).toEqual(said)
      expect(await phone.closed).toBe(code)
    }
    expect((await storage.load(edit.roomId)).updates).toEqual([])
    expect(relay.counts.endings).toBe(1)
  })

  test('[V5] refuses what a phone that was away brings back, and tells it', async () => {
    const { storage, edit, view, relay, ada } = await roomOfTwo()
    ada.send(end(how))
    await ada.closed
    for (const keys of [edit, view]) {
      const late = await RawPhone.open(relay.port, keys)
      late.send(new Writer().write('again'))
      late.send(askForAll)
      late.send(presenceMessage(5, 1, '{"s":"here"}'))
      late.send(end({ ...deleted, farewell: filled(9, 9) }))
      expect(told(await late.next(message.ending, ending.ended))).toEqual(said)
      if (keys === edit && how.kind === 'moved') await late.settled()
      else expect(await late.closed).toBe(code)
      expect([message.sync, message.durable, message.awareness].flatMap((kind) => late.all(kind))).toEqual([])
    }
    expect((await storage.load(edit.roomId)).updates).toEqual([])
  })

  test('[V3] can be ended by no view link, and is no business of a stranger', async () => {
    const { storage, edit, view, relay, ben } = await roomOfTwo()
    const viewer = await RawPhone.open(relay.port, view)
    viewer.send(end(how))
    await viewer.settled()
    await ben.settled()
    expect(relay.counts.viewWrites).toBe(1)
    expect(ben.all(message.ending)).toEqual([])
    expect(textsIn((await storage.load(edit.roomId)).updates.map((update) => Buffer.concat([Uint8Array.of(0, 2, update.length), update])))).toEqual(['before'])
    await expect(RawPhone.open(relay.port, { ...newLinks().edit, roomId: edit.roomId })).rejects.toThrow('401')
  })

  test('[V5] stays so after the relay was started anew', async () => {
    const { storage, edit, relay, ada } = await roomOfTwo()
    ada.send(end(how))
    await ada.closed
    await relay.stop()
    const again = await startRelay({ port: 0 }, { storage })
    onTestFinished(() => again.stop())
    const late = await RawPhone.open(again.port, edit)
    expect(told(await late.next(message.ending, ending.ended))).toEqual(said)
  })

  test('[V5] is forgotten after the same days as any room, and is then a new one', async () => {
    let now = 1_000_000_000_000
    const storage = memoryStorage(() => now)
    const { edit, relay, ada } = await roomOfTwo(storage)
    ada.send(end(how))
    await ada.closed
    await relay.stop()
    now += 91 * 86_400_000
    await storage.forgetUnusedSince(now - 90 * 86_400_000)
    const again = await startRelay({ port: 0 }, { storage })
    onTestFinished(() => again.stop())
    const late = await RawPhone.open(again.port, edit)
    late.send(new Writer().write('new'))
    await late.next(message.durable)
    expect(late.all(message.ending)).toEqual([])
  })
})

test('[V5] an end that the disk refuses is told to nobody; the board is there for those who come back', async () => {
  const held = heldStorage()
  const storage = { ...held, end: () => Promise.reject(new Error('the disk is full')) }
  const { edit, relay, ada, ben } = await roomOfTwo(storage)
  ada.send(end(deleted))
  expect(await Promise.all([ada.closed, ben.closed])).toEqual([close.cannotLoad, close.cannotLoad])
  expect(ada.all(message.ending)).toEqual([])
  const late = await RawPhone.open(relay.port, edit)
  late.send(askForAll)
  expect(textsIn([await late.next(message.sync, 1)])).toEqual(['before'])
})

test('[V4] an edit that came before the end is heard before it; one behind it is heard by nobody and never called shared', async () => {
  const { ada, ben } = await roomOfTwo()
  const [early, late] = [new Writer(), new Writer()]
  ada.send(early.write('early'))
  ada.send(end(moved))
  ada.send(late.write('late'))
  await ben.closed
  const place = ben.heard.findIndex((one) => one[0] === message.ending)
  expect(textsIn(ben.heard.filter((one, at) => one[0] === message.sync && one[1] === 2 && at < place))).toContain('early')
  expect(textsIn(ben.all(message.sync, 2))).not.toContain('late')
  expect(ada.all(message.durable).some((one) => late.isCoveredBy(one))).toBe(false)
})

test('[V4] whoever knows its id gets the envelope, others hear that there is none, and nobody tries many', async () => {
  const { edit, view, relay, ada } = await roomOfTwo()
  ada.send(end(moved))
  await ada.closed
  const kept = await RawPhone.open(relay.port, edit)
  kept.send(ask(4))
  expect(readEndingMessage(await kept.next(message.ending, ending.envelope)).content).toEqual(filled(envelopeLength, 4))
  kept.send(ask(9))
  expect(readEndingMessage(await kept.next(message.ending, ending.envelope)).content).toHaveLength(0)
  for (let times = 0; times < 3; times += 1) kept.send(ask(9))
  expect(await kept.closed).toBe(close.tooFast)
  const viewer = await RawPhone.open(relay.port, view)
  viewer.send(ask(4))
  expect(await viewer.closed).toBe(close.moved)
  expect(viewer.all(message.ending, ending.envelope)).toEqual([])
})

test.each([
  ['an unknown kind', Uint8Array.of(9, 0, 0)],
  ['envelopes beside a deletion', Buffer.concat([Uint8Array.of(0, 0, 1), filled(16 + envelopeLength, 1)])],
  ['more envelopes than are there', Uint8Array.of(1, 0, 200, 3)],
  ['a farewell that ends early', Uint8Array.of(0, 200, 1)],
  ['a farewell that is too long', Buffer.concat([Uint8Array.of(0, 0xd0, 0x0f), filled(2000, 1), Uint8Array.of(0)])],
  ['bytes behind the end', Uint8Array.of(0, 0, 0, 0)],
])('[Q5] an end with %s ends only the socket that sent it', async (_name, content) => {
  const { ada, ben } = await roomOfTwo()
  ada.send(endingMessage(ending.end, content))
  expect(await ada.closed).toBe(close.malformed)
  await ben.settled()
  expect(ben.all(message.ending)).toEqual([])
})
