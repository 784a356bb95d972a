import { readdirSync } from 'node:fs'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startRelay } from '../../../server/relay.ts'
import { newFolder } from '../../server/folders.ts'
import { heldClock } from '../../server/held-clock.ts'
import type { Keys } from '../../../src/protocol/keys.ts'
import { newLinks } from '../../server/phones.ts'
import { buildRelay, RelayProcess } from '../../server/relay-process.ts'
import { figure } from './figure.ts'
import { LightPhone, quantile } from './light-phone.ts'
import { isLong, say } from './size.ts'

const minutes = Number(process.env.HOURBOARD_SOAK_MINUTES ?? 10)
/** How many seconds of the load come within one: at 5, eight hours of it take 96 minutes. */
const pace = Number(process.env.HOURBOARD_SOAK_PACE ?? 1)
vi.setConfig({ testTimeout: isLong ? (minutes + 5) * 60_000 : 60_000, hookTimeout: 120_000 })

const openDescriptors = (): number => readdirSync('/proc/self/fd').length

test.skipIf(process.platform !== 'linux')('[Q17] when everybody has left, rooms, sockets and descriptors are as many as before', async () => {
  const clock = heldClock()
  const relay = await startRelay({ port: 0, data: newFolder() }, { clock })
  onTestFinished(() => relay.stop())
  await figure(relay.port, 'rooms')
  const before = openDescriptors()
  for (let round = 0; round < 3; round += 1) {
    const rooms = Array.from({ length: 10 }, () => newLinks().edit)
    const phones = await Promise.all(rooms.flatMap((keys) => Array.from({ length: 5 }, () => LightPhone.open(relay.port, keys))))
    for (let edit = 0; edit < 20; edit += 1) for (const phone of phones) phone.write()
    await Promise.all(phones.map((phone) => phone.until(() => phone.isDurable && phone.heard === 80)))
    expect([await figure(relay.port, 'rooms'), await figure(relay.port, 'sockets')]).toEqual([10, 50])
    for (const phone of phones) phone.close()
    await expect.poll(() => figure(relay.port, 'sockets')).toBe(0)
    clock.pass(6_000)
    await expect.poll(() => figure(relay.port, 'rooms')).toBe(0)
  }
  await expect.poll(openDescriptors).toBeLessThanOrEqual(before)
})

const rooms = 50
const phonesPerRoom = 10
/** After so many seconds of load all phones go on in other rooms, as people do: a meeting lasts an hour. */
const session = 3600

test.runIf(isLong)(`[Q17] ${minutes} minutes, ${pace} times as fast, of ${rooms} rooms of ${phonesPerRoom}, an edit a second in each: memory and descriptors stay level`, async () => {
  await buildRelay()
  await using relay = new RelayProcess()
  await relay.start()
  let keys: Keys[] = []
  let phones: LightPhone[] = []
  const seen: { memory: number; descriptors: number }[] = []
  const waits: number[] = []
  let written = 0
  let gone = 0
  const from = performance.now()
  const leaveAll = async (): Promise<void> => {
    await Promise.all(phones.map((phone) => phone.until(() => phone.isDurable)))
    for (const phone of phones) {
      waits.push(...phone.waits)
      phone.close()
    }
  }
  for (let second = 0; second < minutes * 60; second += 1) {
    if (second % session === 0) {
      await leaveAll()
      keys = Array.from({ length: rooms }, () => newLinks().edit)
      phones = await Promise.all(keys.flatMap((one) => Array.from({ length: phonesPerRoom }, () => LightPhone.open(relay.port, one))))
    }
    for (let room = 0; room < rooms; room += 1) {
      const place = room * phonesPerRoom + (second % phonesPerRoom)
      phones[place]!.write()
      written += 1
    }
    // Each phone asks for the time every five seconds.
    for (let place = second % 5; place < phones.length; place += 5) phones[place]!.beat()
    // Two of all leave and come back each second.
    for (const place of [second * 2, second * 2 + 1].map((at) => at % phones.length)) {
      const leaving = phones[place]!
      await leaving.until(() => leaving.isDurable)
      waits.push(...leaving.waits)
      leaving.close()
      phones[place] = await LightPhone.open(relay.port, keys[Math.floor(place / phonesPerRoom)]!)
    }
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, from + ((second + 1) * 1000) / pace - performance.now())))
    gone += phones.filter(({ closedWith }) => closedWith !== null).length
    if (second % (30 * pace) !== 30 * pace - 1) continue
    const now = { memory: relay.memory(), descriptors: relay.descriptors() }
    seen.push(now)
    say(`[Q17] ${(second + 1) / 60} min, ${written} edits, ${now.memory.toFixed(0)} MB, ${now.descriptors} descriptors`)
  }
  await leaveAll()
  say(`[Q17] durable after p50 ${quantile(waits, 0.5)}, p99 ${quantile(waits, 0.99)} ms; ${waits.length} of ${written} edits durable; ${gone} phones dropped`)
  expect([waits.length, gone]).toEqual([written, 0])
  const settled = seen.slice(Math.floor(seen.length / 4))
  const [first, last] = [settled.slice(0, 3), settled.slice(-3)].map((part) => part.reduce((sum, { memory }) => sum + memory, 0) / 3)
  expect(last! / first!).toBeLessThan(1.15)
  expect(Math.max(...settled.map(({ descriptors }) => descriptors))).toBeLessThanOrEqual(Math.min(...settled.map(({ descriptors }) => descriptors)) + 4)
})
