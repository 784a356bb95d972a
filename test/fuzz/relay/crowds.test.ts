import type { Socket } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startRelay } from '../../../server/relay.ts'
import type { Keys } from '../../../src/protocol/keys.ts'
import { newLinks } from '../../server/phones.ts'
import { buildRelay, RelayProcess } from '../../server/relay-process.ts'
import { LightPhone, quantile } from './light-phone.ts'
import { isLong, say } from './size.ts'
import { nonReader, stranger, strangerKinds } from './strangers.ts'

vi.setConfig({ testTimeout: isLong ? 600_000 : 60_000, hookTimeout: 120_000 })

/** So many honest people in each of so many rooms. */
async function honest(port: number, rooms: number, people: number): Promise<{ keys: Keys; phones: LightPhone[] }[]> {
  return Promise.all(
    Array.from({ length: rooms }, async () => {
      const { edit: keys } = newLinks()
      return { keys, phones: await Promise.all(Array.from({ length: people }, () => LightPhone.open(port, keys))) }
    }),
  )
}

test.skipIf(isLong)('[Q7] hundreds of strangers and readers that never read, behind one address with honest people: nobody honest is refused, every edit arrives', async () => {
  const relay = await startRelay({ port: 0, data: 'memory' })
  const strangers: Socket[] = []
  onTestFinished(async () => {
    for (const socket of strangers) socket.destroy()
    await relay.stop()
  })
  const rooms = await honest(relay.port, 6, 9)
  for (let wave = 0; wave < 8; wave += 1) {
    const coming = Promise.all(strangerKinds.flatMap((kind) => Array.from({ length: 25 }, () => stranger(relay.port, kind))))
    strangers.push(...(await Promise.all(rooms.map(({ keys }) => nonReader(relay.port, keys)))))
    const everybody = rooms.flatMap(({ phones }) => phones)
    for (const phone of everybody) phone.write()
    // One more comes to each room in the thick of it.
    const late = await Promise.all(rooms.map(({ keys }) => LightPhone.open(relay.port, keys)))
    await Promise.all(everybody.map((phone) => phone.until(() => phone.isDurable)))
    for (const phone of late) phone.close()
    strangers.push(...(await coming))
  }
  for (const { phones } of rooms) await Promise.all(phones.map((phone) => phone.until(() => phone.heard === 8 * (phones.length - 1))))
  expect(relay.counts.wrongProofs).toBeGreaterThanOrEqual(200)
  expect(relay.counts.storageFailures + relay.counts.loadFailures).toBe(0)
})

const idlers = 10_000
const connectsPerSecond = 1_000
const seconds = 30

test.runIf(isLong)(`[Q7] ${idlers} idle strangers and ${connectsPerSecond} connects a second beside 200 honest people`, async () => {
  await buildRelay()
  await using relay = new RelayProcess()
  await relay.start()
  const strangers: Socket[] = []
  onTestFinished(() => strangers.forEach((socket) => socket.destroy()))
  const rooms = await honest(relay.port, 20, 10)
  const everybody = rooms.flatMap(({ phones }) => phones)
  for (let there = 0; there < idlers; there += 100) strangers.push(...(await Promise.all(Array.from({ length: 100 }, () => stranger(relay.port, 'idle', '127.0.0.2')))))
  say(`[Q7] ${idlers} idle, relay ${relay.memory().toFixed(0)} MB`)
  strangers.push(...(await Promise.all(rooms.flatMap(({ keys }) => [nonReader(relay.port, keys), nonReader(relay.port, keys)]))))
  let [connects, beats] = [0, 0]
  const refused: string[] = []
  const [from, relayCpu, ownCpu] = [performance.now(), relay.cpu(), process.cpuUsage()]
  const newcomers: Promise<void>[] = []
  for (let now = 0; now < seconds * 1000; now = performance.now() - from) {
    for (; connects < (now / 1000) * connectsPerSecond; connects += 1) {
      const kind = strangerKinds[connects % 3]!
      // Every tenth shares the address of honest people; one address has not enough ports for all.
      const address = connects % 10 === 0 ? '127.0.0.1' : `127.0.0.${3 + (connects % 40)}`
      const isShort = connects % 2 === 0
      // Half of them are gone again at once, the others when the relay has had enough of them.
      void stranger(relay.port, kind, address).then((socket) => isShort && socket.resetAndDestroy())
    }
    // Each writes once a second; every tenth of a second somebody comes to a room and goes again.
    for (; beats < (now / 1000) * everybody.length; beats += 1) {
      const phone = everybody[beats % everybody.length]!
      phone.write()
      if (beats % 5 === 0) phone.beat()
      if (beats % 20 > 0) continue
      newcomers.push(
        LightPhone.open(relay.port, rooms[beats % rooms.length]!.keys).then(
          (newcomer) => newcomer.close(),
          (error: Error) => void refused.push(error.message),
        ),
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  const own = process.cpuUsage(ownCpu)
  say(`[Q7] relay ${((relay.cpu() - relayCpu) / seconds).toFixed(2)} of a core, strangers and people ${((own.user + own.system) / 1e6 / seconds).toFixed(2)}`)
  await Promise.all(newcomers)
  await Promise.all(everybody.map((phone) => phone.until(() => phone.isDurable)))
  const waits = everybody.flatMap((phone) => phone.waits)
  say(
    `[Q7] ${connects} connects in ${seconds} s; ${waits.length} honest edits durable after p50 ${quantile(waits, 0.5)}, p99 ${quantile(waits, 0.99)}, at most ${quantile(waits, 1)} ms;` +
      ` ${newcomers.length} came in, ${refused.length} refused; relay ${relay.memory().toFixed(0)} MB`,
  )
  expect(refused).toEqual([])
  expect(everybody.filter((phone) => phone.closedWith !== null)).toEqual([])
  expect(quantile(waits, 0.99)).toBeLessThan(250)
})
