import './ambient.ts'
import { expect, it } from 'vitest'
import { seedsOfRun } from '../random.ts'
import { beforeItIsShort, playSchedules } from './play-schedules.ts'

// Half of them, so that both workers have some to play.
const seeds = seedsOfRun(2_000).filter((_, at) => at % 2 === 0)

it('[Q1] whatever happens, all boards end alike, nothing saved is lost, and nothing is called saved or shared before it is', { timeout: beforeItIsShort + seeds.length * 2_000 }, async () => {
  expect(await playSchedules(seeds)).toBe('')
})
