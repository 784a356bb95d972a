// `npm run fuzz`: the seeded fuzz tests at length. `npm run fuzz -- --seed 42` replays one seed; the schedule count multiplies.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { checkNode, installPackages, root, tool } from '../../server/setup.mjs'

const { values } = parseArgs({ options: { seed: { type: 'string' }, times: { type: 'string', default: '100' } } })
checkNode()
installPackages()
const env = { ...process.env, HOURBOARD_FUZZ_TIMES: values.seed ? '1' : values.times, ...(values.seed && { HOURBOARD_FUZZ_SEED: values.seed }) }
const { status } = spawnSync(tool('vitest'), ['run', '--project', 'node', '--testTimeout=36000000', 'test/fuzz'], { cwd: root, stdio: 'inherit', env })
process.exit(status ?? 1)
