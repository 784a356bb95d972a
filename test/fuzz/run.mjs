// `npm run fuzz`: the seeded fuzz tests at length. `npm run fuzz -- --seed 42` replays one seed, `--times` says how many times more than in
// `npm test`, `--schedules 200000` plays so many of the simulation, a tenth as many with two relays, and nothing else.
// `npm run fuzz -- --long relay`: the relay under fire in full, printing figures; one part of it is named as `--long relay/kills`.
// `npm run fuzz -- --long phone`: what a phone's storage and network can do to it in a real browser, at length, with times (Q9, Q10).
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { build, checkNode, installPackages, root, tool } from '../../server/setup.mjs'
import { ensureBrowser } from '../browser.mjs'

/** Schedules that `npm test` plays. */
const schedulesInShort = 2_000
const text = { type: 'string' }
const { values } = parseArgs({ options: { seed: text, times: { ...text, default: '100' }, schedules: text, long: text } })
checkNode()
installPackages()
const { seed, schedules, long } = values
const times = seed || long ? '1' : schedules ? String(Number(schedules) / schedulesInShort) : values.times
const env = { ...process.env, HOURBOARD_FUZZ_TIMES: times, ...(seed && { HOURBOARD_FUZZ_SEED: seed }), ...(long && { HOURBOARD_FUZZ_LONG: '1' }) }
const inSimulation = ['--project', 'simulation', 'test/fuzz/simulation/even', 'test/fuzz/simulation/odd', 'test/fuzz/simulation/two-relays']
const all = ['--project', 'node', '--project', 'simulation', '--testTimeout=36000000', 'test/fuzz']
const onPhones = ['--project', 'journeys', '--testTimeout=36000000', 'test/journeys/storage-under-fire.test.ts', 'test/journeys/network-under-fire.test.ts']
const atLength = long === 'phone' ? onPhones : ['--project', 'node', '--no-file-parallelism', `test/fuzz/${long}`]
const args = long ? atLength : schedules ? inSimulation : all
if (long === 'phone') {
  env.CHROMIUM = ensureBrowser()
  build()
}
const { status } = spawnSync(tool('vitest'), ['run', ...args], { cwd: root, stdio: 'inherit', env })
process.exit(status ?? 1)
