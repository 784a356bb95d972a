import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { lmdbStorage } from '../../server/storage/lmdb.ts'
import { openStorage } from '../../server/storage/open-storage.ts'
import type { Keys } from '../../src/protocol/keys.ts'
import { ending, endingContent, endingMessage } from '../../src/protocol/ending-messages.ts'
import { close, message } from '../../src/protocol/messages.ts'
import { askForAll, textsIn, updateMessage, Writer } from './carriers.ts'
import { canMount, MountedDisk } from './mounted-disk.ts'
import { newLinks } from './phones.ts'
import { RawPhone } from './raw-phone.ts'
import { buildRelay, RelayProcess } from './relay-process.ts'

// What a disk can do to the real storage in a process of its own. What it can do at each single step is in each-write.test.ts.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
beforeAll(buildRelay)

const isLinux = process.platform === 'linux'

async function health(relay: RelayProcess): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${relay.port}/healthz`)
  return `${answer.status} ${await answer.text()}`
}

/** All that the relay has of a room, as somebody reads it who has nothing. */
async function readBy(relay: RelayProcess, keys: Keys): Promise<string[]> {
  const fresh = await RawPhone.open(relay.port, keys)
  fresh.send(askForAll)
  const texts = textsIn([await fresh.next(message.sync, 1)])
  void fresh.close()
  return texts
}

const large = (number: number): string => String(number).repeat(100_000)
const healthy = '200 ok'
const takesNothing = '503 the storage takes nothing'

test.skipIf(!isLinux).each<[string, (relay: RelayProcess) => number]>([
  ['is full', (relay) => relay.stored],
  ['refuses every write, as one that can only be read', () => 0],
])('[Q4] on a disk that %s the relay lives, passes edits on, calls none durable, says so, and has all of them once it takes them again', async (_name, limit) => {
  await using relay = new RelayProcess()
  const [{ edit }, other] = [newLinks(), newLinks()]
  await relay.start()
  const [ada, ben, cas] = [await RawPhone.open(relay.port, edit), await RawPhone.open(relay.port, edit), await RawPhone.open(relay.port, other.edit)]
  const [writer, byCas] = [new Writer(), new Writer()]
  ada.send(writer.write('before'))
  await Promise.all([ada.next(message.durable), ben.next(message.sync, 2)])
  cas.send(byCas.write('too'))
  await cas.next(message.durable)
  relay.limitFiles(limit(relay))
  const texts = ['before']
  while ((await health(relay)) === healthy) {
    texts.push(large(texts.length))
    ada.send(writer.write(texts.at(-1)!))
    await ben.next(message.sync, 2)
    await ada.settled()
  }
  expect(await health(relay)).toBe(takesNothing)
  const durable = Math.max(...ada.all(message.durable).map((said) => writer.coveredUpTo(said)))
  expect(durable).toBeLessThan(texts.length)
  // A full disk may still take an end, which needs no space.
  if (limit(relay) === 0) {
    cas.send(endingMessage(ending.end, endingContent({ kind: 'deleted', farewell: new Uint8Array(40), envelopes: [] })))
    expect(await cas.closed).toBe(close.cannotLoad)
  }
  expect(await readBy(relay, other.edit)).toEqual(['too'])
  ada.send(writer.write('passed on'))
  expect(Buffer.from(await ben.next(message.sync, 2)).includes('passed on')).toBe(true)
  expect(ada.all(message.durable).some((said) => writer.isCoveredBy(said))).toBe(false)
  relay.limitFiles('unlimited')
  while (!writer.isCoveredBy(await ada.next(message.durable)));
  expect(await health(relay)).toBe(healthy)
  await relay.end('SIGKILL')
  await relay.start()
  expect(await readBy(relay, edit)).toEqual([...texts, 'passed on'])
  expect(await readBy(relay, other.edit)).toEqual(['too'])
})

test.skipIf(!canMount)('[Q4] what was called durable is there after a loss of power at any moment, and a disk that can only be read is refused with a sentence', async () => {
  const [disk, relay] = [MountedDisk.make()!, new RelayProcess()]
  // Also where the test is given up: what is mounted would stay.
  onTestFinished(async () => {
    await relay[Symbol.asyncDispose]()
    disk[Symbol.dispose]()
  })
  const data = join(disk.folder, 'data')
  const { edit } = newLinks()
  await relay.start({ HOURBOARD_DATA: data })
  const phone = await RawPhone.open(relay.port, edit)
  const writer = new Writer()
  const texts: string[] = []
  const lost: { readonly copy: string; readonly durable: number }[] = []
  for (let round = 0; round < 5; round += 1) {
    for (let number = 0; number < 20; number += 1) {
      texts.push(`${round}.${number} `.repeat(200))
      phone.send(writer.write(texts.at(-1)!))
    }
    // The first word of it, while the others may be on their way.
    let said = await phone.next(message.durable)
    lost.push({ copy: disk.losePower(), durable: writer.coveredUpTo(said) })
    while (!writer.isCoveredBy(said)) said = await phone.next(message.durable)
  }
  await relay.end('SIGKILL')
  for (const { copy, durable } of lost) {
    expect(durable).toBeGreaterThan(0)
    disk.goBackTo(copy)
    const storage = await lmdbStorage(data)
    const { updates } = await storage.load(edit.roomId)
    await storage.close()
    const kept = textsIn(updates.map(updateMessage))
    expect(kept.length).toBeGreaterThanOrEqual(durable)
    expect(kept).toEqual(texts.slice(0, kept.length))
  }
  disk.goBackTo(lost.at(-1)!.copy, 'loop,ro')
  await expect(openStorage(data, Date.now)).rejects.toThrow('The folder that HOURBOARD_DATA names cannot be used: Read-only file system')
})
