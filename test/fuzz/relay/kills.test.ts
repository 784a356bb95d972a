import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { Keys } from '../../../src/protocol/keys.ts'
import { message } from '../../../src/protocol/messages.ts'
import { findPostgres, runPostgres } from '../../postgres.mjs'
import { askForAll, textsIn, Writer } from '../../server/carriers.ts'
import { newLinks } from '../../server/phones.ts'
import { RawPhone } from '../../server/raw-phone.ts'
import { buildRelay, RelayProcess } from '../../server/relay-process.ts'
import { type Random, seeded } from '../random.ts'
import { isLong, say, seed } from './size.ts'

vi.setConfig({ testTimeout: isLong ? 36_000_000 : 240_000, hookTimeout: 120_000 })
beforeAll(buildRelay)

const kills = isLong ? 1_000 : 50
/** Commits come every 50 ms: the relay is killed somewhere within the first six, after at most so many edits. */
const betweenEditsMs = 4
const mostEdits = 300
const killsPerRoom = 10

/** Writes until its connection breaks; keeps what it was told to be durable. Tells of each answer of the relay. */
async function writeUntilCut(port: number, keys: Keys, name: string, acknowledged: Set<string>, answered: () => void): Promise<void> {
  // It may be killed before everybody has come in.
  const phone = await RawPhone.open(port, keys).catch(() => null)
  if (!phone) return
  const writer = new Writer()
  const written: { text: string; clock: number }[] = []
  let heard = 0
  for (let number = 0; phone.isOpen; number += 1) {
    const text = `${name} ${number}`
    const bytes = writer.write(text)
    written.push({ text, clock: writer.clock })
    phone.send(bytes)
    await phone.settledOrClosed()
    await new Promise((resolve) => setTimeout(resolve, betweenEditsMs))
    for (const said of phone.heard.slice(heard)) {
      if (said[0] !== message.durable) continue
      const covered = written.filter(({ clock }) => writer.coveredUpTo(said) >= clock)
      for (const one of covered) acknowledged.add(one.text)
      written.splice(0, covered.length)
    }
    heard = phone.heard.length
    answered()
  }
}

/** Five writers at these relays, of which each is killed in turn, somewhere within so many answers. */
async function writeAndKill(relays: readonly RelayProcess[], environment: Record<string, string>, keys: Keys, round: number, random: Random, acknowledged: Set<string>): Promise<void> {
  for (const relay of relays) await relay.start(environment)
  const toKill = random.chance(0.5) ? relays : relays.toReversed()
  let left = 1 + random.below(mostEdits)
  let next = 0
  const killed: Promise<unknown>[] = []
  const answered = (): void => {
    left -= 1
    if (left > 0 || next === toKill.length) return
    killed.push(toKill[next]!.end('SIGKILL'))
    next += 1
    left = 1 + random.below(mostEdits / 4)
  }
  await Promise.all([0, 1, 2, 3, 4].map((place) => writeUntilCut(relays[place % relays.length]!.port, keys, `${round}.${place}`, acknowledged, answered)))
  await Promise.all(killed)
}

/** What was called durable and is not there for a fresh phone. */
async function lostOf(relay: RelayProcess, environment: Record<string, string>, keys: Keys, acknowledged: ReadonlySet<string>): Promise<string[]> {
  await relay.start(environment)
  const fresh = await RawPhone.open(relay.port, keys)
  fresh.send(askForAll)
  const kept = new Set(textsIn([await fresh.next(message.sync, 1)]))
  await relay.end('SIGKILL')
  return [...acknowledged].filter((text) => !kept.has(text))
}

test(`[Q3] killed ${kills} times under five writers, the relay has every edit that it had called durable (seed ${seed})`, async () => {
  await using relay = new RelayProcess()
  const random = seeded(seed)
  let total = 0
  for (let from = 0; from < kills; from += killsPerRoom) {
    const { edit } = newLinks()
    const acknowledged = new Set<string>()
    for (let kill = from; kill < from + killsPerRoom; kill += 1) await writeAndKill([relay], {}, edit, kill, random, acknowledged)
    expect(await lostOf(relay, {}, edit, acknowledged)).toEqual([])
    total += acknowledged.size
    say(`[Q3] ${from + killsPerRoom} kills, ${total} edits called durable, 0 lost`)
  }
  expect(total).toBeGreaterThan(5 * kills)
})

const killsOfTwo = isLong ? 200 : 10

test.skipIf(!findPostgres())(`[Q3] two relays on one PostgreSQL, killed ${killsOfTwo} times under five writers, lose no edit that either had called durable (seed ${seed})`, async () => {
  const server = await runPostgres()
  const relays = [new RelayProcess(), new RelayProcess()]
  onTestFinished(async () => {
    await Promise.all(relays.map((relay) => relay[Symbol.asyncDispose]()))
    await server[Symbol.asyncDispose]()
  })
  const environment = { HOURBOARD_DATA: server.address }
  const random = seeded(seed + 4)
  const { edit } = newLinks()
  const acknowledged = new Set<string>()
  for (let round = 0; round < killsOfTwo / 2; round += 1) await writeAndKill(relays, environment, edit, round, random, acknowledged)
  expect(acknowledged.size).toBeGreaterThan(5 * killsOfTwo)
  expect(await lostOf(relays[0]!, environment, edit, acknowledged)).toEqual([])
})
