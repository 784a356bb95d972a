// `npm run screens`: every page in its main states and sizes, as pictures in test/screens.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build, checkNode, installPackages, root, tool } from '../../server/setup.mjs'
import { ensureBrowser } from '../browser.mjs'

checkNode()
installPackages()
const chromium = ensureBrowser()
build()
const folder = join(root, 'test', 'screens')
const env = { ...process.env, CHROMIUM: chromium, PICTURES: folder }
const { status } = spawnSync(tool('vitest'), ['run', '--project', 'journeys', 'test/journeys/screens.test.ts', 'test/journeys/after-screens.test.ts', 'test/journeys/on-the-screen.test.ts', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env })
console.log(`\nThe pictures are in ${folder}.`)
process.exit(status ?? 1)
