import { expect, onTestFinished, test } from 'vitest'
import { systemClock } from '../../server/clock.ts'
import { type Owner, Presence } from '../../server/presence.ts'
import { startRelay } from '../../server/relay.ts'
import { message } from '../../src/protocol/messages.ts'
import { presenceMessage, shownIn } from './carriers.ts'
import { newLinks, StockPhone } from './phones.ts'
import { RawPhone } from './raw-phone.ts'

async function room(size: number) {
  const relay = await startRelay({ port: 0, data: 'memory' })
  onTestFinished(() => relay.stop())
  const { edit } = newLinks()
  const phones: RawPhone[] = []
  for (let number = 0; number < size; number += 1) phones.push(await RawPhone.open(relay.port, edit))
  return { relay, edit, phones: phones as [RawPhone, RawPhone, RawPhone] }
}

test('[J2] who is here is told to others as it was said, and to those who come later or ask', async () => {
  const { relay, edit, phones: [ada, ben] } = await room(2)
  ada.send(presenceMessage(1, 1, '{"s":"ada"}'))
  expect(shownIn(await ben.next(message.awareness))).toEqual([[1, 1, '{"s":"ada"}']])
  const late = await RawPhone.open(relay.port, edit)
  expect(shownIn(await late.next(message.awareness))).toEqual([[1, 1, '{"s":"ada"}']])
  late.send(message.queryAwareness)
  expect(shownIn(await late.next(message.awareness))).toEqual([[1, 1, '{"s":"ada"}']])
  expect(ada.all(message.awareness)).toEqual([])
})

test('[J2] who goes is told to be gone', async () => {
  const { phones: [ada, ben] } = await room(2)
  ada.send(presenceMessage(1, 4, '{"s":"ada"}'))
  await ben.next(message.awareness)
  await ada.close()
  expect(shownIn(await ben.next(message.awareness))).toEqual([[1, 4, 'null']])
})

/** The awareness update of a message in which Ada says that she is here. */
function here(clock: number): Uint8Array {
  return presenceMessage(1, clock, '{"s":"ada"}').subarray(2)
}

test('[J2] the first word of another relay brings nobody back who came from there and went here, but who is back there by a newer one', () => {
  const presence = new Presence<Owner>()
  const [ada, other] = [{}, { isRelay: true }]
  presence.take(ada, here(4))
  presence.leave(ada)
  expect(presence.take(other, here(3))).toBeNull()
  expect(presence.all()).toBeNull()
  expect(presence.take(other, here(5))).not.toBeNull()
  expect(presence.all()).not.toBeNull()
})

test('[Q5] nobody speaks for another: a repeat, a forgery and a removal of somebody else are dropped', async () => {
  const { phones: [ada, ben, cas] } = await room(3)
  ada.send(presenceMessage(1, 1, '{"s":"ada"}'))
  await cas.next(message.awareness)
  const heard = cas.heard.length
  ben.send(presenceMessage(1, 1, '{"s":"ada"}'))
  ben.send(presenceMessage(1, 2, '{"s":"not ada"}'))
  ben.send(presenceMessage(1, 3, 'null'))
  ben.send(presenceMessage(2, 1, '{"s":"ben"}'))
  await ben.settled()
  expect(shownIn(await cas.next(message.awareness))).toEqual([[2, 1, '{"s":"ben"}']])
  expect(cas.heard.length).toBe(heard + 1)
})

test('[J2] an older state does not replace a newer one', async () => {
  const { relay, edit, phones: [ada, ben] } = await room(2)
  ada.send(presenceMessage(1, 5, '{"s":"new"}'))
  ada.send(presenceMessage(1, 4, '{"s":"old"}'))
  await ada.settled()
  expect(shownIn(await ben.next(message.awareness))).toEqual([[1, 5, '{"s":"new"}']])
  const late = await RawPhone.open(relay.port, edit)
  expect(shownIn(await late.next(message.awareness))).toEqual([[1, 5, '{"s":"new"}']])
})

test('[J2] a late repeat of somebody who left does not bring them back, but they can come back themselves', async () => {
  const { relay, edit, phones: [ada, ben, cas] } = await room(3)
  ben.send(presenceMessage(2, 1, '{"s":"ben"}'))
  ada.send(presenceMessage(1, 7, '{"s":"ada"}'))
  await cas.next(message.awareness)
  await ada.close()
  ben.send(presenceMessage(1, 7, '{"s":"ada"}'))
  await ben.settled()
  const seeing = await RawPhone.open(relay.port, edit)
  expect(shownIn(await seeing.next(message.awareness))).toEqual([[2, 1, '{"s":"ben"}']])
  const again = await RawPhone.open(relay.port, edit)
  again.send(presenceMessage(1, 7, '{"s":"ada again"}'))
  let shown = shownIn(await seeing.next(message.awareness))
  // That she had left may still have been on its way.
  if (shown[0]![2] === 'null') shown = shownIn(await seeing.next(message.awareness))
  expect(shown).toEqual([[1, 7, '{"s":"ada again"}']])
})

test('[J2] who comes back before the old connection is known to be gone is here once it is, and not for a moment gone', async () => {
  const { relay, edit, phones: [ada, ben] } = await room(2)
  ada.send(presenceMessage(1, 1, '{"s":"ada"}'))
  await ben.next(message.awareness)
  const again = await RawPhone.open(relay.port, edit)
  again.send(presenceMessage(1, 2, '{"s":"ada again"}'))
  await again.settled()
  await ada.close()
  expect(shownIn(await ben.next(message.awareness))).toEqual([[1, 2, '{"s":"ada again"}']])
  await again.close()
  expect(shownIn(await ben.next(message.awareness))).toEqual([[1, 2, 'null']])
})

test('[Q5] one connection shows a handful of ids at most', async () => {
  const { relay, edit, phones: [ada] } = await room(1)
  for (let id = 1; id <= 100; id += 1) ada.send(presenceMessage(id, 1, '{"s":"x"}'))
  await ada.settled()
  const late = await RawPhone.open(relay.port, edit)
  expect(shownIn(await late.next(message.awareness))).toHaveLength(8)
})

test('[J2] stock providers see each other come and go', async () => {
  const relay = await startRelay({ port: 0, data: 'memory' })
  onTestFinished(() => relay.stop())
  const { edit } = newLinks()
  const [ada, ben] = [new StockPhone(relay.port, edit), new StockPhone(relay.port, edit)]
  const seen = (): number => ben.provider.awareness.getStates().size
  const until = (count: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (seen() !== count) return
        ben.provider.awareness.off('change', look)
        resolve()
      }
      ben.provider.awareness.on('change', look)
      look()
    })
  ada.provider.awareness.setLocalState({ s: 'ada' })
  await until(2)
  expect(ben.provider.awareness.getStates().get(ada.carrier.clientID)).toEqual({ s: 'ada' })
  ada[Symbol.dispose]()
  await until(1)
  ben[Symbol.dispose]()
})

test('[K4] what one socket shows under two ids at once arrives, and both in their order', async () => {
  const { phones: [ada, ben] } = await room(2)
  ada.send(presenceMessage(1, 1, '{"s":"ada"}'))
  ada.send(presenceMessage(77, 1, '{"o":"x"}'))
  ada.send(presenceMessage(1, 2, '{"s":"ada types"}'))
  await ada.settled()
  const all = [...shownIn(await ben.next(message.awareness)), ...shownIn(await ben.next(message.awareness))]
  expect(all).toEqual([[1, 2, '{"s":"ada types"}'], [77, 1, '{"o":"x"}']])
})

test('[V6] an id that was taken back makes room for another, and is not named again when its socket goes', async () => {
  const { relay, edit, phones: [ada, ben, cas] } = await room(3)
  ada.send(presenceMessage(1, 1, '{"s":"ada"}'))
  for (let id = 100; id < 120; id += 1) {
    ada.send(presenceMessage(id, 1, '{"o":"x"}'))
    ada.send(presenceMessage(id, 1, 'null'))
  }
  await ada.settled()
  // A repeat by another does not bring it back.
  ben.send(presenceMessage(2, 1, '{"s":"ben"}'))
  ben.send(presenceMessage(119, 1, '{"o":"x"}'))
  await ben.settled()
  ada.send(presenceMessage(200, 1, '{"o":"x"}'))
  await ada.settled()
  const late = await RawPhone.open(relay.port, edit)
  expect(shownIn(await late.next(message.awareness)).map(([id]) => id)).toEqual([1, 2, 200])
  ada.send(presenceMessage(200, 1, 'null'))
  await ada.settled()
  await ada.close()
  let last: ReturnType<typeof shownIn>
  do last = shownIn(await cas.next(message.awareness))
  while (last[0]![0] !== 1 || last[0]![2] !== 'null')
  expect(last).toEqual([[1, 1, 'null']])
})

/** A relay whose waits of a second end when a test says so. */
async function heldRelay() {
  let ahead = 0
  let looks: (() => void)[] = []
  const clock = {
    now: () => Date.now() + ahead,
    after(ms: number, run: () => void) {
      if (ms !== 1000) return systemClock.after(ms, run)
      looks.push(run)
      return () => (looks = looks.filter((one) => one !== run))
    },
  }
  const relay = await startRelay({ port: 0, data: 'memory' }, { clock })
  onTestFinished(() => relay.stop())
  const pass = (ms: number): void => {
    ahead += ms
    for (const run of looks.splice(0)) run()
  }
  return { relay, pass, edit: newLinks().edit }
}

test('[J2] who sleeps with an open socket is gone within ten seconds, and back once they are heard again', async () => {
  const { relay, pass, edit } = await heldRelay()
  const [ada, ben] = [await RawPhone.open(relay.port, edit), await RawPhone.open(relay.port, edit)]
  ada.send(presenceMessage(1, 4, '{"s":"ada"}'))
  await ada.settled()
  expect(shownIn(await ben.next(message.awareness))).toEqual([[1, 4, '{"s":"ada"}']])
  await ben.settled()
  pass(5000)
  await ben.settled()
  pass(4000)
  expect(shownIn(await ben.next(message.awareness))).toEqual([[1, 4, 'null']])
  // She is told too: an app that wakes up says at once that it is still here.
  expect(shownIn(await ada.next(message.awareness))).toEqual([[1, 4, 'null']])
  ada.send(presenceMessage(1, 5, '{"s":"ada"}'))
  expect(shownIn(await ben.next(message.awareness))).toEqual([[1, 5, '{"s":"ada"}']])
})

test('[J2] a stock phone, which never asks for the time, is not missed for being silent', async () => {
  const { relay, pass, edit } = await heldRelay()
  const [ada, ben] = [await RawPhone.open(relay.port, edit), await RawPhone.open(relay.port, edit)]
  ada.send(presenceMessage(1, 4, '{"s":"ada"}'))
  await ben.next(message.awareness)
  await ben.settled()
  for (let second = 0; second < 20; second += 1) {
    pass(1000)
    await ben.settled()
  }
  expect(ben.all(message.awareness)).toHaveLength(1)
})

test('[J2] an app that wakes up and hears that it is gone says that it is here', async () => {
  const { relay, pass, edit } = await heldRelay()
  const ada = new StockPhone(relay.port, edit)
  onTestFinished(() => ada[Symbol.dispose]())
  await ada.synced()
  ada.provider.awareness.setLocalState({ s: 'ada' })
  const ben = await RawPhone.open(relay.port, edit)
  const id = ada.carrier.clientID
  let seen = shownIn(await ben.next(message.awareness))
  // What our app does every five seconds, once.
  ada.provider.ws!.send(Uint8Array.from([message.time, 0, 0, 0, 0, 0, 0, 0, 0]))
  for (let tries = 0; tries < 200 && seen[0]![2] !== 'null'; tries += 1) {
    await ben.settled()
    pass(1000)
    await new Promise((resolve) => setImmediate(resolve))
    if (ben.all(message.awareness).length > 0 && tries > 12) seen = shownIn(await ben.next(message.awareness))
  }
  expect(seen[0]).toEqual([id, expect.any(Number), 'null'])
  expect(shownIn(await ben.next(message.awareness))[0]).toEqual([id, expect.any(Number), '{"s":"ada"}'])
})
