import { expect, onTestFinished, test } from 'vitest'
import { startRelay } from '../../server/relay.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import { message } from '../../src/protocol/messages.ts'
import { askForAll, textsIn, Writer } from './carriers.ts'
import { newFolder } from './folders.ts'
import { heldClock } from './held-clock.ts'
import { newLinks, StockPhone } from './phones.ts'
import { RawPhone } from './raw-phone.ts'

test('[Y7] a board outlives a restart of the relay, and rooms that were folded are whole', async () => {
  const data = newFolder()
  const { edit } = newLinks()
  const first = await startRelay({ port: 0, data })
  const ada = await RawPhone.open(first.port, edit)
  const writer = new Writer()
  for (const text of ['one', 'two', 'three']) ada.send(writer.write(text))
  await ada.next(message.durable)
  await first.stop()
  for (let round = 0; round < 3; round += 1) {
    const relay = await startRelay({ port: 0, data })
    const ben = await RawPhone.open(relay.port, edit)
    ben.send(askForAll)
    expect(textsIn([await ben.next(message.sync, 1)])).toEqual(['one', 'two', 'three'])
    await relay.stop()
  }
})

test('[Y7] a relay that lost its disk is filled again by the phones as they return', async () => {
  const { edit } = newLinks()
  const first = await startRelay({ port: 0, data: 'memory' })
  const ada = new StockPhone(first.port, edit)
  ada.write('abc')
  await ada.synced()
  await first.stop()
  const second = await startRelay({ port: first.port, data: 'memory' })
  onTestFinished(() => second.stop())
  await ada.synced()
  const ben = new StockPhone(second.port, edit)
  await ben.until(() => ben.letters === 'abc')
  expect(ben.letters).toBe('abc')
  ada[Symbol.dispose]()
  ben[Symbol.dispose]()
})

test('[Y2] a room that everybody left is folded into one update, and holds the same', async () => {
  const storage = memoryStorage()
  const clock = heldClock()
  const folded = new Promise<void>((resolve) => {
    const { fold } = storage
    storage.fold = async (...given) => {
      await fold(...given)
      resolve()
    }
  })
  const relay = await startRelay({ port: 0 }, { storage, clock })
  onTestFinished(() => relay.stop())
  const { edit } = newLinks()
  const ada = await RawPhone.open(relay.port, edit)
  const writer = new Writer()
  for (const text of ['one', 'two', 'three']) {
    ada.send(writer.write(text))
    while (!writer.isCoveredBy(await ada.next(message.durable)));
  }
  expect((await storage.load(edit.roomId)).updates).toHaveLength(3)
  const watching = await RawPhone.open(relay.port, edit)
  await watching.close()
  await ada.close()
  await RawPhone.open(relay.port, newLinks().edit)
  clock.pass(6_000)
  await folded
  expect((await storage.load(edit.roomId)).updates).toHaveLength(1)
  const ben = await RawPhone.open(relay.port, edit)
  ben.send(askForAll)
  expect(textsIn([await ben.next(message.sync, 1)])).toEqual(['one', 'two', 'three'])
})

test('[V5] a board is forgotten when nobody used it for the configured days; one that is open is in use', async () => {
  const clock = heldClock()
  const storage = memoryStorage(clock.now)
  const swept = { times: 0, watch: (): void => undefined }
  const { forgetUnusedSince } = storage
  storage.forgetUnusedSince = async (before) => {
    const forgotten = await forgetUnusedSince(before)
    swept.times += 1
    swept.watch()
    return forgotten
  }
  const relay = await startRelay({ port: 0, forgetDays: 2 }, { storage, clock })
  onTestFinished(() => relay.stop())
  const [left, open] = [newLinks().edit, newLinks().edit]
  for (const keys of [left, open]) {
    const phone = await RawPhone.open(relay.port, keys)
    phone.send(new Writer().write('kept'))
    await phone.next(message.durable)
    if (keys === left) await phone.close()
  }
  const sweep = new Promise<void>((resolve) => {
    swept.watch = resolve
  })
  clock.pass(10_000)
  await RawPhone.open(relay.port, newLinks().edit)
  clock.pass(3 * 86_400_000)
  await sweep
  expect((await storage.load(open.roomId)).updates).toHaveLength(1)
  expect((await storage.load(left.roomId)).updates).toHaveLength(0)
})
