// `npm test`: installs what is missing, builds, checks, and runs every test but the long runs. Ends with a line that counts them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, checkNode, installPackages, root, tool } from '../server/setup.mjs'
import { check } from './architecture/check.mjs'
import { ensureBrowser } from './browser.mjs'
import { ensurePostgres } from './postgres.mjs'

let passed = 0
let failed = 0
const scratch = mkdtempSync(join(tmpdir(), 'hourboard-test-'))

try {
  checkNode()
  installPackages()
  const chromium = ensureBrowser()
  ensurePostgres()
  build()
  const checks = check()
  failed += checks.length
  for (const projects of [['node', 'simulation', 'dom'], ['journeys']]) runTests(projects, chromium)
  if (checks.length > 0) console.error(`Not in order: ${checks.join(', ')}.`)
} catch (error) {
  failed += 1
  console.error(`\n${error.message}`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

function runTests(projects, chromium) {
  const report = join(scratch, `${projects.join('-')}.json`)
  const args = ['run', ...projects.flatMap((name) => ['--project', name]), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync(tool('vitest'), args, { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM: chromium }, shell: process.platform === 'win32' })
  const counts = JSON.parse(readFileSync(report, 'utf8'))
  passed += counts.numPassedTests
  // A file that does not load has no failed test of its own, yet the run has failed.
  failed += Math.max(counts.numFailedTests, status === 0 ? 0 : 1)
}
