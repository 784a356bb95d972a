import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startRelay } from '../../server/relay.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import { askingForAll, message, relayPath } from '../../src/protocol/messages.ts'
import { offeredSubprotocols } from '../../src/protocol/proof.ts'
import { askForAll, textsIn, Writer } from './carriers.ts'
import { newLinks } from './phones.ts'
import { RawPhone } from './raw-phone.ts'

vi.setConfig({ testTimeout: 60_000 })

test('[Y1] whoever joins in the midst of edits is given everything that was written before, wherever it was just then', async () => {
  const data = mkdtempSync(join(tmpdir(), 'hourboard-data-'))
  const relay = await startRelay({ port: 0, data, messagesPerSecond: 100_000 })
  onTestFinished(async () => {
    await relay.stop()
    rmSync(data, { recursive: true })
  })
  const { edit } = newLinks()
  const writers = await Promise.all(Array.from({ length: 4 }, async () => ({ phone: await RawPhone.open(relay.port, edit), writer: new Writer() })))
  const written: string[] = []
  for (let round = 0; round < 120; round += 1) {
    for (const [place, { phone, writer }] of writers.entries()) {
      const text = `${place}.${round}`
      phone.send(writer.write(text))
      await phone.settled()
      written.push(text)
    }
    if (round % 3 !== 0) continue
    const fresh = await RawPhone.open(relay.port, edit)
    fresh.send(askForAll)
    const found = new Set(textsIn([await fresh.next(message.sync, 1)]))
    expect(written.filter((text) => !found.has(text))).toEqual([])
    await fresh.close()
  }
})

test('[J1] a phone whose address says that it has nothing is given everything without a word, by either link, and no wrong address more', async () => {
  const relay = await startRelay({ port: 0 }, { storage: memoryStorage() })
  onTestFinished(() => relay.stop())
  const { edit, view } = newLinks()
  const writer = await RawPhone.open(relay.port, edit)
  writer.send(new Writer().write('one'))
  await writer.settled()
  for (const keys of [edit, view]) {
    const fresh = await RawPhone.openAt(relay.port, `${relayPath}/${keys.roomId}${askingForAll}`, offeredSubprotocols(keys))
    expect(textsIn([await fresh.next(message.sync, 1)])).toEqual(['one'])
  }
  for (const query of ['?every', `${askingForAll}${askingForAll}`]) {
    await expect(RawPhone.openAt(relay.port, `${relayPath}/${edit.roomId}${query}`, offeredSubprotocols(edit))).rejects.toThrow('401')
  }
})

test('[Y1] who asks when the contents are no longer at hand waits for the disk, and gets what came meanwhile too', async () => {
  const inner = memoryStorage()
  const loads: (() => void)[] = []
  let isSlow = false
  let arrived: (() => void) | null = null
  const storage = {
    ...inner,
    async load(room: string) {
      const stored = await inner.load(room)
      arrived?.()
      if (isSlow) await new Promise<void>((resolve) => loads.push(resolve))
      return stored
    },
  }
  const forgetting: (() => void)[] = []
  const clock = {
    now: Date.now,
    after(ms: number, run: () => void) {
      if (ms === 15_000) forgetting.push(run)
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  }
  const relay = await startRelay({ port: 0 }, { storage, clock })
  onTestFinished(() => relay.stop())
  const { edit } = newLinks()
  const [ada, writer] = [await RawPhone.open(relay.port, edit), new Writer()]
  ada.send(writer.write('early'))
  await ada.next(message.durable)
  forgetting.at(-1)!()
  isSlow = true
  const loading = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const ben = await RawPhone.open(relay.port, edit)
  ben.send(askForAll)
  await loading
  ada.send(writer.write('meanwhile'))
  await ada.settled()
  isSlow = false
  for (const go of loads) go()
  expect(textsIn([await ben.next(message.sync, 1)])).toEqual(['early', 'meanwhile'])
})
