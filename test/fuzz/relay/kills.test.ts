import { beforeAll, expect, test, vi } from 'vitest'
import type { Keys } from '../../../src/protocol/keys.ts'
import { message } from '../../../src/protocol/messages.ts'
import { askForAll, textsIn, Writer } from '../../server/carriers.ts'
import { newLinks } from '../../server/phones.ts'
import { RawPhone } from '../../server/raw-phone.ts'
import { buildRelay, RelayProcess } from '../../server/relay-process.ts'
import { seeded } from '../random.ts'
import { isLong, say, seed } from './size.ts'

vi.setConfig({ testTimeout: isLong ? 36_000_000 : 240_000, hookTimeout: 120_000 })
beforeAll(buildRelay)

const kills = isLong ? 1_000 : 50
/** Commits come every 100 ms: the relay is killed somewhere within the first three, after at most so many edits. */
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

test(`[Q3] killed ${kills} times under five writers, the relay has every edit that it had called durable (seed ${seed})`, async () => {
  await using relay = new RelayProcess()
  const random = seeded(seed)
  let total = 0
  for (let from = 0; from < kills; from += killsPerRoom) {
    const { edit } = newLinks()
    const acknowledged = new Set<string>()
    for (let kill = from; kill < from + killsPerRoom; kill += 1) {
      await relay.start()
      let left = 1 + random.below(mostEdits)
      let killed: Promise<unknown> | null = null
      const answered = (): void => {
        left -= 1
        if (left === 0) killed = relay.end('SIGKILL')
      }
      await Promise.all([0, 1, 2, 3, 4].map((place) => writeUntilCut(relay.port, edit, `${kill}.${place}`, acknowledged, answered)))
      await killed
    }
    await relay.start()
    const fresh = await RawPhone.open(relay.port, edit)
    fresh.send(askForAll)
    const kept = new Set(textsIn([await fresh.next(message.sync, 1)]))
    expect([...acknowledged].filter((text) => !kept.has(text))).toEqual([])
    await relay.end('SIGKILL')
    total += acknowledged.size
    say(`[Q3] ${from + killsPerRoom} kills, ${total} edits called durable, 0 lost`)
  }
  expect(total).toBeGreaterThan(5 * kills)
})
