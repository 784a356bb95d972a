import { expect, test } from 'vitest'
import { startRelay } from '../../server/relay.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { ending, endingContent, endingMessage } from '../../src/protocol/ending-messages.ts'
import { close, message } from '../../src/protocol/messages.ts'
import { askForAll, textsIn, updateMessage, Writer } from './carriers.ts'
import { HandClock } from './knock/hand-clock.ts'
import { newLinks } from './phones.ts'
import { RawPhone } from './raw-phone.ts'

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))
const steps = ['load', 'append', 'fold', 'end', 'touch', 'forgetUnusedSince'] as const

/** A storage of which the steps at these places, counted over all that are asked of it, fail; before the disk had them, or after. */
function failingStorage(fails: (place: number) => 'before' | 'after' | null) {
  const inner = memoryStorage()
  const asked: string[] = []
  const storage = { ...inner }
  for (const name of steps) {
    const step = inner[name] as (...given: unknown[]) => Promise<unknown>
    storage[name] = (async (...given: unknown[]) => {
      asked.push(name)
      const when = fails(asked.length)
      if (when === 'before') throw new Error('the disk fails')
      const done = await step(...given)
      if (when === 'after') throw new Error('the disk fails, but what was written is there')
      return done
    }) as never
  }
  return { storage: storage as Storage, inner, asked }
}

/**
 * A session: two come, write, all leave, the room is folded, one comes back, another for the first time, and in the end the board is deleted.
 * Checks, whatever fails, that what was called durable is there until somebody was told that the room has ended. Gives what was asked of the disk.
 */
async function play(fails: Parameters<typeof failingStorage>[0]): Promise<readonly string[]> {
  const clock = new HandClock(-Infinity)
  const { storage, inner, asked } = failingStorage(fails)
  const relay = await startRelay({ port: 0 }, { storage, clock })
  const { edit } = newLinks()
  const writer = new Writer()
  const written: { text: string; clock: number }[] = []
  const come: RawPhone[] = []
  const pass = async (ms: number): Promise<void> => {
    for (let step = 0; step < 5; step += 1) {
      clock.goOn(ms / 5)
      await turn()
      await Promise.all(come.map((phone) => phone.settledOrClosed()))
    }
    const durable = Math.max(0, ...come.flatMap((phone) => phone.all(message.durable)).map((said) => writer.coveredUpTo(said)))
    const { updates, ending: ended } = await inner.load(edit.roomId)
    if (ended) return
    const kept = textsIn(updates.map(updateMessage))
    expect(kept.slice(0, durable)).toEqual(written.slice(0, durable).map(({ text }) => text))
    expect(come.flatMap((phone) => phone.all(message.ending, ending.ended))).toEqual([])
  }
  const enter = async (): Promise<RawPhone> => {
    const phone = await RawPhone.open(relay.port, edit)
    come.push(phone)
    await phone.settledOrClosed()
    // Whoever is sent away by a failing disk comes again, as phones do, and brings what it has.
    if (!phone.isOpen) return enter()
    phone.send(writer.all())
    return phone
  }
  const write = async (text: string): Promise<void> => {
    const bytes = writer.write(text)
    written.push({ text, clock: writer.clock })
    const phone = come.findLast(({ isOpen }) => isOpen) ?? (await enter())
    phone.send(bytes)
    await pass(3_000)
  }
  await enter()
  await enter()
  for (const text of ['one', 'two', 'three']) await write(text)
  for (const phone of come) await phone.close()
  for (let second = 0; second < 10; second += 1) await pass(1_000)
  const back = await enter()
  back.send(askForAll)
  await write('four')
  await pass(4_000)
  const fresh = await enter()
  if (fresh.isOpen) fresh.send(askForAll)
  await pass(4_000)
  expect(textsIn(fresh.all(message.sync, 1))).toEqual(written.map(({ text }) => text))
  const told = async (): Promise<boolean> => {
    const phone = come.findLast(({ isOpen }) => isOpen) ?? (await enter())
    phone.send(endingMessage(ending.end, endingContent({ kind: 'deleted', farewell: new Uint8Array(40), envelopes: [] })))
    await pass(3_000)
    return (await phone.closed) === close.deleted
  }
  // Who asked for it hears that it failed, and asks again.
  for (let times = 0; !(await told()); times += 1) expect(times).toBeLessThan(3)
  expect((await inner.load(edit.roomId)).updates).toEqual([])
  await relay.stop()
  return asked
}

test('[Q4] whichever step of the disk fails, once or from there on for a while, nothing that was called durable is lost and the session goes on', async () => {
  const asked = await play(() => null)
  expect(new Set(asked)).toEqual(new Set(steps))
  for (let place = 1; place <= asked.length; place += 1) {
    for (const when of ['before', 'after'] as const) await play((now) => (now === place ? when : null))
    await play((now) => (now >= place && now < place + 3 ? 'before' : null))
  }
})
