// `npm run fuzz`: the seeded fuzz tests at length. `npm run fuzz -- --seed 42` replays one seed; the schedule count multiplies.
// `npm run fuzz -- --long relay`: the relay under fire in full, printing figures; one part of it is named as `--long relay/kills`.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { checkNode, installPackages, root, tool } from '../../server/setup.mjs'

const { values } = parseArgs({ options: { seed: { type: 'string' }, times: { type: 'string', default: '100' }, long: { type: 'string' } } })
checkNode()
installPackages()
const times = values.seed || values.long ? '1' : values.times
const env = { ...process.env, HOURBOARD_FUZZ_TIMES: times, ...(values.seed && { HOURBOARD_FUZZ_SEED: values.seed }), ...(values.long && { HOURBOARD_FUZZ_LONG: '1' }) }
const args = values.long ? ['--no-file-parallelism', `test/fuzz/${values.long}`] : ['--testTimeout=36000000', 'test/fuzz']
const { status } = spawnSync(tool('vitest'), ['run', '--project', 'node', ...args], { cwd: root, stdio: 'inherit', env })
process.exit(status ?? 1)
