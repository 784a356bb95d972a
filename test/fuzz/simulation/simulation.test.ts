import { liveIn } from './ambient.ts'
import { expect, it } from 'vitest'
import { keysOf } from '../../../src/protocol/keys.ts'
import { seeded, seedsOfRun } from '../random.ts'
import { Coverage } from './coverage.ts'
import { failedOnce } from './failed-once.ts'
import { Phone } from './phone.ts'
import { makeRelayMachine } from './relay.ts'
import { makeRelayDisk } from './relay-disk.ts'
import { makeSchedule, printed, shrink } from './schedule.ts'
import { simulate } from './simulate.ts'
import { makeWorld } from './world.ts'

const seeds = seedsOfRun(400)
const mostSteps = 20

/** What fails, with the fewest steps that do. */
async function failure(seed: number): Promise<string | null> {
  const schedule = makeSchedule(seed, seeded(seed), mostSteps)
  const { wrong } = await simulate(schedule)
  if (!wrong) return null
  const shortest = await shrink(schedule, async (fewer) => (await simulate(fewer)).wrong !== null)
  return `${printed(shortest)}\n${(await simulate(shortest)).wrong?.stack}`
}

it('[Q1] whatever happens, all boards end alike, nothing saved is lost, and nothing is called saved or shared before it is', { timeout: seeds.length * 2_000 }, async () => {
  const failures: string[] = []
  for (const seed of seeds) {
    const found = await failure(seed)
    if (found) failures.push(found)
    if (failures.length > 3) break
  }
  expect(failures.join('\n\n')).toBe('')
})

it.each(Object.entries(failedOnce))('[Q1] where once %s, all is well', async (_, schedule) => {
  expect((await simulate(schedule)).wrong).toBeNull()
})

it('[Q1] the same seed gives the same simulation', async () => {
  const schedule = makeSchedule(7, seeded(7), 30)
  expect(await simulate(schedule)).toEqual(await simulate(schedule))
})

it('[Y4] somebody alone on a board on which nothing happens stays connected', async () => {
  const world = makeWorld(seeded(1))
  liveIn(world)
  const relay = makeRelayMachine(world, makeRelayDisk(world))
  const nothing = new Coverage()
  const keys = keysOf({ role: 'edit', editSeed: new Uint8Array(16) })
  const phone = new Phone({ world, name: 'p', keys, accept: relay.accept, relayHas: () => nothing, reads: () => nothing, putBackAt: () => -1 })
  try {
    relay.start()
    phone.open()
    await world.pass(300_000)
    expect([phone.state(), phone.attempts]).toEqual(['shared', 1])
  } finally {
    phone.letGo()
    liveIn(null)
  }
})
