import { liveIn } from './ambient.ts'
import { seeded } from '../random.ts'
import { makeSchedule, printed, type Schedule, shrink } from './schedule.ts'
import { simulate, type Tally } from './simulate.ts'

const mostSteps = 20
/** Failures after which a short run has told enough, and a long one, which tells each as it comes. */
const enough = { short: 3, long: 20 }
const toldEvery = 1_000
/** How long it may take, in ms, to make those short that fail: a single seed that is played again has no time of others to spend. */
export const beforeItIsShort = 120_000

/** Plays the schedules of many seeds, and tells how it went in a long run. Resolves with what fails, each with the fewest steps that do. */
export async function playSchedules(seeds: readonly number[], relays: 1 | 2 = 1): Promise<string> {
  const failures: string[] = []
  const sum: Tally = { edits: 0, kills: 0, powerLosses: 0, putBacks: 0, endings: 0 }
  const begun = performance.now()
  const isLong = seeds.length > toldEvery
  for (const [at, seed] of seeds.entries()) {
    const schedule = makeSchedule(seed, seeded(seed), mostSteps, relays)
    const { wrong, tally } = await simulate(schedule)
    for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key]
    if (wrong) failures.push(await shortest(schedule))
    if (wrong && isLong) console.warn(failures.at(-1))
    if (failures.length >= (isLong ? enough.long : enough.short)) break
    if ((at + 1) % toldEvery === 0 && isLong) {
      const minutes = ((performance.now() - begun) / 60_000).toFixed(1)
      console.warn(`${at + 1} schedules in ${minutes} min, ${failures.length} failed: ${Object.entries(sum).map(([what, count]) => `${count} ${what}`).join(', ')}`)
    }
  }
  liveIn(null)
  return failures.join('\n\n')
}

async function shortest(schedule: Schedule): Promise<string> {
  const fewest = await shrink(schedule, async (fewer) => (await simulate(fewer)).wrong !== null)
  return `${printed(fewest)}\n${(await simulate(fewest)).wrong?.stack}`
}
