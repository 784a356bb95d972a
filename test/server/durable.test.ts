import { expect, onTestFinished, test } from 'vitest'
import { startRelay } from '../../server/relay.ts'
import { close, message } from '../../src/protocol/messages.ts'
import { askForAll, textsIn, Writer } from './carriers.ts'
import { heldStorage } from './held-storage.ts'
import { newLinks } from './phones.ts'
import { RawPhone } from './raw-phone.ts'

async function relayOnHeldDisk() {
  const storage = heldStorage()
  const relay = await startRelay({ port: 0 }, { storage })
  onTestFinished(() => {
    storage.release()
    return relay.stop()
  })
  return { storage, relay }
}

test('[Y2] others hear of an edit at once, its writer that it is durable only when it is on disk', async () => {
  const { storage, relay } = await relayOnHeldDisk()
  const { edit } = newLinks()
  const [ada, ben] = [await RawPhone.open(relay.port, edit), await RawPhone.open(relay.port, edit)]
  const writer = new Writer()
  storage.hold()
  ada.send(writer.write('one'))
  await ben.next(message.sync, 2)
  await ada.settled()
  expect(ada.all(message.durable)).toEqual([])
  storage.release()
  expect(writer.isCoveredBy(await ada.next(message.durable))).toBe(true)
})

test('[Y2] an edit that is on disk is not called durable before those that came earlier are there too', async () => {
  const { storage, relay } = await relayOnHeldDisk()
  const { edit } = newLinks()
  const ada = await RawPhone.open(relay.port, edit)
  const writer = new Writer()
  storage.hold()
  for (const text of ['one', 'two']) {
    const reached = storage.reached()
    ada.send(writer.write(text))
    await reached
  }
  storage.release(1)
  await ada.settled()
  expect(ada.all(message.durable)).toEqual([])
  storage.release()
  expect(writer.isCoveredBy(await ada.next(message.durable))).toBe(true)
})

test('[Y2] what is written while an earlier edit is on its way to the disk is not said to be there with it', async () => {
  const { storage, relay } = await relayOnHeldDisk()
  const { edit } = newLinks()
  const ada = await RawPhone.open(relay.port, edit)
  const writer = new Writer()
  storage.hold()
  for (const text of ['one', 'two']) {
    const reached = storage.reached()
    ada.send(writer.write(text))
    await reached
  }
  storage.release(0)
  expect(writer.coveredUpTo(await ada.next(message.durable))).toBe(1)
  storage.release()
  expect(writer.coveredUpTo(await ada.next(message.durable))).toBe(2)
})

test('[Y2] a phone that returns with nothing new hears what is on disk', async () => {
  const { relay } = await relayOnHeldDisk()
  const { edit } = newLinks()
  const writer = new Writer()
  const ada = await RawPhone.open(relay.port, edit)
  ada.send(writer.write('one'))
  await ada.next(message.durable)
  await ada.close()
  const again = await RawPhone.open(relay.port, edit)
  again.send(message.sync, 1, 2, 0, 0)
  expect(writer.isCoveredBy(await again.next(message.durable))).toBe(true)
})

test('[Y2] while the disk refuses, nothing is called durable, the room goes on, and it resumes by itself', async () => {
  const storage = heldStorage()
  let runLater: (() => void) | null = null
  const clock = {
    now: Date.now,
    after(ms: number, run: () => void) {
      if (ms === 2_000) runLater = run
      const timer = setTimeout(run, Math.min(ms, 1e6))
      return () => clearTimeout(timer)
    },
  }
  const relay = await startRelay({ port: 0 }, { storage, clock })
  onTestFinished(() => relay.stop())
  const { edit } = newLinks()
  const [ada, ben] = [await RawPhone.open(relay.port, edit), await RawPhone.open(relay.port, edit)]
  const writer = new Writer()
  storage.refuse('append', true)
  const reached = storage.reached()
  ada.send(writer.write('one'))
  await reached
  await ben.next(message.sync, 2)
  await ada.settled()
  expect(ada.all(message.durable)).toEqual([])
  expect((await fetch(`http://127.0.0.1:${relay.port}/healthz`)).status).toBe(503)
  storage.refuse('append', false)
  runLater!()
  expect(writer.isCoveredBy(await ada.next(message.durable))).toBe(true)
  expect((await fetch(`http://127.0.0.1:${relay.port}/healthz`)).status).toBe(200)
})

test('[Y7] a room that could not be loaded is closed to everybody and never stored over', async () => {
  const { storage, relay } = await relayOnHeldDisk()
  const { edit } = newLinks()
  const writer = new Writer()
  await storage.append(edit.roomId, [writer.write('one').subarray(3)])
  storage.refuse('load', true)
  const ada = await RawPhone.open(relay.port, edit)
  ada.send(new Writer().write('two'))
  expect(await ada.closed).toBe(close.cannotLoad)
  storage.refuse('load', false)
  const ben = await RawPhone.open(relay.port, edit)
  ben.send(askForAll)
  expect(textsIn([await ben.next(message.sync, 1)])).toEqual(['one'])
})

test('[Y7] a room whose stored bytes are damaged is closed to everybody', async () => {
  const { storage, relay } = await relayOnHeldDisk()
  const { edit } = newLinks()
  await storage.append(edit.roomId, [Uint8Array.of(1, 2, 3)])
  const ada = await RawPhone.open(relay.port, edit)
  expect(await ada.closed).toBe(close.cannotLoad)
  expect((await storage.load(edit.roomId)).updates).toEqual([Uint8Array.of(1, 2, 3)])
})
