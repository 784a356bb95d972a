import './ambient.ts'
import { expect, it } from 'vitest'
import { seedsOfRun } from '../random.ts'
import { failedWithTwo } from './failed-with-two.ts'
import { beforeItIsShort, playSchedules } from './play-schedules.ts'
import { simulate } from './simulate.ts'

// A tenth of what is played with one.
const seeds = seedsOfRun(200)

it.each(Object.entries(failedWithTwo))('[Q1] where once %s, all is well', async (_, schedule) => {
  expect((await simulate(schedule)).wrong).toBeNull()
})

it('[Q1] the same holds where two relays share a database, whatever happens to them and between them', { timeout: beforeItIsShort + seeds.length * 2_000 }, async () => {
  expect(await playSchedules(seeds, 2)).toBe('')
})
