import { expect, onTestFinished, test } from 'vitest'
import { type Clock, systemClock } from '../../../server/clock.ts'
import { type Relay, startRelay } from '../../../server/relay.ts'
import { memoryStorage } from '../../../server/storage/memory.ts'
import type { Storage } from '../../../server/storage/storage.ts'
import { ending, endingContent, endingMessage, readEnded, readEndingMessage } from '../../../src/protocol/ending-messages.ts'
import { newSide, openAnswer, sealAnswer } from '../../../src/protocol/knock-handshake.ts'
import { knock, knockMessage } from '../../../src/protocol/knock-messages.ts'
import { close, message } from '../../../src/protocol/messages.ts'
import { presenceMessage, shownIn } from '../carriers.ts'
import { heldClock } from '../held-clock.ts'
import { heldStorage } from '../held-storage.ts'
import { bytesOf, heard, knockWith, openCode, type } from '../knock/at-the-door.ts'
import { newLinks, StockPhone } from '../phones.ts'
import { RawPhone } from '../raw-phone.ts'
import { HeldWires } from './held-wires.ts'

/** So many relays on one storage, which tells them of a room that has ended. */
async function relays(count: number, clock: Clock = systemClock): Promise<{ wires: HeldWires; storage: Storage; all: Relay[] }> {
  const [wires, inner, all] = [new HeldWires(), memoryStorage(), [] as Relay[]]
  const end: Storage['end'] = async (room, content) => {
    const standing = await inner.end(room, content)
    wires.ended(room)
    return standing
  }
  const storage = { ...inner, end }
  for (let number = 0; number < count; number += 1) all.push(await startRelay({ port: 0 }, { storage, clock, wire: wires.end(`relay${number}`) }))
  onTestFinished(async () => {
    await Promise.all(all.map((relay) => relay.stop()))
  })
  return { wires, storage, all }
}

function phoneAt(relay: Relay, keys: ReturnType<typeof newLinks>['edit']): StockPhone {
  const opened = new StockPhone(relay.port, keys)
  onTestFinished(() => opened[Symbol.dispose]())
  return opened
}

test('[Y4] phones at different relays see what the others write, also those who come later', async () => {
  const { all } = await relays(3)
  const { edit } = newLinks()
  const phones = all.map((relay) => phoneAt(relay, edit))
  await Promise.all(phones.map((one) => one.synced()))
  for (const [number, one] of phones.entries()) one.write('abc'[number]!)
  await Promise.all(phones.map((one) => one.until(() => one.letters.length === 3)))
  expect(new Set(phones.map((one) => one.letters)).size).toBe(1)
  const late = phoneAt(all[1]!, edit)
  await late.until(() => late.letters.length === 3)
})

test('[Y2] what a phone of another relay wrote is stored here too, and durable is said to its writer alone', async () => {
  const { all, storage } = await relays(2)
  const { edit } = newLinks()
  const [ada, ben] = [phoneAt(all[0]!, edit), phoneAt(all[1]!, edit)]
  await Promise.all([ada.synced(), ben.synced()])
  const bare = await RawPhone.open(all[1]!.port, edit)
  ada.write('x')
  await ben.until(() => ben.letters === 'x')
  await bare.settled()
  await expect.poll(async () => (await storage.load(edit.roomId)).updates.length).toBe(2)
  expect(bare.all(message.durable)).toEqual([])
})

test('[J2] who is here is told across relays, once each, and who goes is gone everywhere', async () => {
  const { all } = await relays(3)
  const { edit } = newLinks()
  const [ada, ben, cas] = await Promise.all(all.map((relay) => RawPhone.open(relay.port, edit)))
  ada!.send(presenceMessage(1, 1, '{"s":"ada"}'))
  for (const other of [ben!, cas!]) expect(shownIn(await other.next(message.awareness))).toEqual([[1, 1, '{"s":"ada"}']])
  const late = await RawPhone.open(all[2]!.port, edit)
  expect(shownIn(await late.next(message.awareness))).toEqual([[1, 1, '{"s":"ada"}']])
  await ada!.close()
  for (const other of [ben!, cas!]) expect(shownIn(await other.next(message.awareness))).toEqual([[1, 1, 'null']])
  expect(ben!.all(message.awareness)).toHaveLength(2)
})

test('[J2] a phone whose relay is cut off and that comes by another is shown again at once', async () => {
  const { all, wires } = await relays(2)
  const { edit } = newLinks()
  const [ada, ben] = await Promise.all(all.map((relay) => RawPhone.open(relay.port, edit)))
  ada!.send(presenceMessage(1, 1, '{"s":"ada"}'))
  await ben!.next(message.awareness)
  wires.cut('relay0')
  const again = await RawPhone.open(all[1]!.port, edit)
  again.send(presenceMessage(1, 2, '{"s":"ada again"}'))
  expect(shownIn(await ben!.next(message.awareness))).toEqual([[1, 2, '{"s":"ada again"}']])
})

test('[Y4] what was written while relays could not hear each other comes together when they do', async () => {
  const { all, wires } = await relays(2)
  const { edit } = newLinks()
  const [ada, ben] = [phoneAt(all[0]!, edit), phoneAt(all[1]!, edit)]
  await Promise.all([ada.synced(), ben.synced()])
  wires.cut('relay0')
  ada.write('a')
  ben.write('b')
  const third = phoneAt(all[0]!, edit)
  await third.until(() => third.letters === 'a')
  wires.mend('relay0')
  await Promise.all([ada, ben].map((one) => one.until(() => one.letters.length === 2)))
  expect(ada.letters).toBe(ben.letters)
})

test('[V5] a room that ends at one relay ends at all of them, with the same word', async () => {
  const { all } = await relays(2)
  const { edit } = newLinks()
  const [ada, ben] = await Promise.all(all.map((relay) => RawPhone.open(relay.port, edit)))
  const farewell = new Uint8Array(40).fill(7)
  ada!.send(endingMessage(ending.end, endingContent({ kind: 'deleted', farewell, envelopes: [] })))
  for (const phone of [ada!, ben!]) {
    expect(readEnded(readEndingMessage(await phone.next(message.ending, ending.ended)).content)).toEqual({ kind: 'deleted', farewell })
    expect(await phone.closed).toBe(close.deleted)
  }
})

test.each(['relay0', 'relay1'])('[V5] a room that ended while %s heard nobody has ended at both in the end', async (which) => {
  const clock = heldClock()
  const { all, wires } = await relays(2, clock)
  const { edit } = newLinks()
  const [ada, ben] = await Promise.all(all.map((relay) => RawPhone.open(relay.port, edit)))
  await Promise.all([ada!.settled(), ben!.settled()])
  wires.cut(which)
  ada!.send(endingMessage(ending.end, endingContent({ kind: 'deleted', farewell: new Uint8Array(40), envelopes: [] })))
  expect(await ada!.closed).toBe(close.deleted)
  // The word of the relay at which it ended is lost; the storage's own has come by now, or is asked for.
  clock.pass(1_000)
  wires.mend(which)
  expect(await ben!.closed).toBe(close.deleted)
})

test('[V5] an end that the storage carried out after its relay had given it up is told at all relays all the same', async () => {
  const [wires, storage, clock] = [new HeldWires(), memoryStorage(), heldClock()]
  const refusing = { ...storage, end: () => Promise.reject(new Error('there is no answer')) }
  const all = await Promise.all([0, 1].map((number) => startRelay({ port: 0 }, { storage: refusing, clock, wire: wires.end(`relay${number}`) })))
  onTestFinished(async () => {
    await Promise.all(all.map((relay) => relay.stop()))
  })
  const { edit } = newLinks()
  const [ada, ben] = await Promise.all(all.map((relay) => RawPhone.open(relay.port, edit)))
  const content = endingContent({ kind: 'deleted', farewell: new Uint8Array(40), envelopes: [] })
  ada!.send(endingMessage(ending.end, content))
  expect(await ada!.closed).toBe(close.cannotLoad)
  const again = await RawPhone.open(all[0]!.port, edit)
  await again.settled()
  await storage.end(edit.roomId, content)
  wires.ended(edit.roomId)
  clock.pass(1_000)
  expect(await Promise.all([again.closed, ben!.closed])).toEqual([close.deleted, close.deleted])
})

test('[V5] a room of which the storage could not say whether it has ended, while nobody was in it, ends when somebody comes', async () => {
  const [wires, storage, clock] = [new HeldWires(), heldStorage(), heldClock()]
  const relay = await startRelay({ port: 0 }, { storage, clock, wire: wires.end('relay0') })
  onTestFinished(() => relay.stop())
  const { edit } = newLinks()
  const ada = await RawPhone.open(relay.port, edit)
  await storage.end(edit.roomId, endingContent({ kind: 'deleted', farewell: new Uint8Array(40), envelopes: [] }))
  storage.refuse('load', true)
  wires.ended(edit.roomId)
  await ada.close()
  clock.pass(1_000)
  await new Promise((resolve) => setImmediate(resolve))
  storage.refuse('load', false)
  expect(await (await RawPhone.open(relay.port, edit)).closed).toBe(close.deleted)
})

test('[J2] a phone that comes by another relay before its old connection is known to be gone is here once it is, and not for a moment gone', async () => {
  const { all } = await relays(2)
  const { edit } = newLinks()
  const [ada, ben] = await Promise.all([RawPhone.open(all[0]!.port, edit), RawPhone.open(all[0]!.port, edit)])
  ada.send(presenceMessage(1, 1, '{"s":"ada"}'))
  await ben.next(message.awareness)
  const again = await RawPhone.open(all[1]!.port, edit)
  again.send(presenceMessage(1, 2, '{"s":"ada again"}'))
  await expect.poll(() => shownIn(again.all(message.awareness)[0] ?? presenceMessage(0, 0, ''))).toEqual([[1, 1, '{"s":"ada"}']])
  // Presence may wait for an edit to go along with.
  await new Promise((resolve) => setTimeout(resolve, 400))
  await ada.close()
  expect(shownIn(await ben.next(message.awareness))).toEqual([[1, 2, '{"s":"ada again"}']])
})

/** Two relays on one storage, each by a clock turned by hand, and a phone at either. */
async function twoByTheirOwnClocks() {
  const [wires, storage, clocks] = [new HeldWires(), memoryStorage(), [heldClock(), heldClock()]]
  const all = await Promise.all(clocks.map((clock, number) => startRelay({ port: 0 }, { storage, clock, wire: wires.end(`relay${number}`) })))
  onTestFinished(async () => {
    await Promise.all(all.map((relay) => relay.stop()))
  })
  const { edit } = newLinks()
  const [ada, ben] = [phoneAt(all[0]!, edit), phoneAt(all[1]!, edit)]
  await Promise.all([ada.synced(), ben.synced()])
  return { wires, storage, clocks, edit, ada, ben }
}

test('[Y4] a relay that was silent for too long, though nothing was lost, goes on with the others when it is heard again', async () => {
  const { clocks, ada, ben } = await twoByTheirOwnClocks()
  ada.write('a')
  await ben.until(() => ben.letters === 'a')
  clocks[0]!.pass(7_000)
  clocks[1]!.pass(2_000)
  await new Promise((resolve) => setTimeout(resolve, 100))
  ada.write('b')
  await ben.until(() => ben.letters.length === 2)
  expect(ben.letters.split('').toSorted()).toEqual(['a', 'b'])
})

test.each(['begins anew', 'falls silent'])('[Y4] what a relay stored that was not heard, of a room that it has closed since, the others’ phones see once it %s', async (what) => {
  const { wires, storage, clocks, edit, ada, ben } = await twoByTheirOwnClocks()
  wires.cut('relay0')
  ada.write('a')
  await expect.poll(async () => (await storage.load(edit.roomId)).updates.length).toBe(1)
  ada[Symbol.dispose]()
  await new Promise((resolve) => setTimeout(resolve, 100))
  clocks[0]!.pass(5_000)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(ben.letters).toBe('')
  if (what === 'begins anew') wires.mend('relay0')
  else clocks[1]!.pass(7_000)
  await ben.until(() => ben.letters === 'a')
})

test('[V3] a view link writes nothing at any relay', async () => {
  const { all } = await relays(2)
  const { edit, view } = newLinks()
  const [ada, guest] = [phoneAt(all[0]!, edit), phoneAt(all[1]!, view)]
  await Promise.all([ada.synced(), guest.synced()])
  guest.write('x')
  ada.write('y')
  await guest.until(() => guest.letters.includes('y'))
  const late = phoneAt(all[0]!, edit)
  await late.until(() => late.letters.length > 0)
  expect(late.letters).toBe('y')
})

test('[J1] a code is found at every relay: picture, name and link pass between the one where it was typed and the one that shows it', async () => {
  const { all } = await relays(3)
  const { edit } = newLinks()
  const host = await RawPhone.open(all[0]!.port, edit)
  const { code } = (await openCode(host))!
  // A round trip, in which the others hear of it.
  await host.settled()
  const { visitor, id, theirs, ours } = await knockWith(all[2]!.port, host, code)
  expect(ours.picture).toEqual(theirs.picture)
  host.send(knockMessage(knock.answer, id, sealAnswer(ours, bytesOf(16))))
  expect(openAnswer(theirs, (await heard(visitor, knock.answer)).content)).toEqual(bytesOf(16))
  expect(await visitor.closed).toBe(1000)
})

test('[J1] who sits in the room at another relay sees who knocks, has a say, and hears that it is over', async () => {
  const { all } = await relays(2)
  const { edit } = newLinks()
  const [host, ada] = await Promise.all(all.map((relay) => RawPhone.open(relay.port, edit)))
  const { code } = (await openCode(host!))!
  await host!.settled()
  const { visitor, id } = await knockWith(all[1]!.port, host!, code)
  host!.send(knockMessage(knock.notice, id, bytesOf(60)))
  expect(await heard(ada!, knock.notice)).toMatchObject({ id, content: bytesOf(60) })
  const late = await RawPhone.open(all[1]!.port, edit)
  expect((await heard(late, knock.notice)).id).toBe(id)
  late.send(knockMessage(knock.verdict, id, bytesOf(30)))
  expect((await heard(host!, knock.verdict)).content).toEqual(bytesOf(30))
  await visitor.close()
  for (const phone of [host!, ada!, late]) expect((await heard(phone, knock.over)).id).toBe(id)
})

test('[V3] at another relay too a wrong code, one that was shut and one with a forged opening look as they do at its own', async () => {
  const { all } = await relays(2)
  const { edit } = newLinks()
  const host = await RawPhone.open(all[0]!.port, edit)
  const { code } = (await openCode(host))!
  await host.settled()
  const wrong = code === '000000' ? '111111' : '000000'
  expect(await (await type(all[1]!.port, wrong)).visitor.closed).toBe(close.noSuchCode)
  const { visitor } = await type(all[1]!.port, code)
  const { id } = await heard(host, knock.ask)
  host.send(knockMessage(knock.host, id, newSide().opening))
  await heard(visitor, knock.host)
  visitor.send(knockMessage(knock.reveal, 0, bytesOf(60)))
  expect(await visitor.closed).toBe(close.malformed)
  host.send(knockMessage(knock.shut))
  await heard(host, knock.code)
  await host.settled()
  expect(await (await type(all[1]!.port, code)).visitor.closed).toBe(close.noSuchCode)
  expect(all[0]!.counts.forgedKnocks).toBe(1)
})
