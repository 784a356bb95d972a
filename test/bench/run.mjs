// `npm run bench`: installs and builds what is missing, then measures relay and pages. `npm run bench -- --help` says more.
// The bench is TypeScript and Node 20 does not read it: Vite, which is here anyway, bundles it as it bundles the relay.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, checkNode, installPackages, root, run } from '../../server/setup.mjs'

const peers = join(root, 'test', 'bench', 'peers')

/** Installs the servers that ours is compared with, from their own lock file; two of them compile for a minute. */
function installPeers() {
  const stamp = join(peers, 'node_modules', '.hourboard')
  const wanted = createHash('sha256').update(readFileSync(join(peers, 'package-lock.json'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Installing the peers …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: peers })
  writeFileSync(stamp, wanted)
}

/** Where it may, the load keeps to the second core, as every server does to the first, and goes before all else. */
function pinned(command) {
  return [['taskset', '-c', '1'], ['nice', '-n', '-15']].filter(works).flat().concat(command)
}

function works([program, ...rest]) {
  return spawnSync(program, [...rest, 'true'], { stdio: 'ignore' }).status === 0
}

const args = process.argv.slice(2)
try {
  checkNode()
  installPackages()
  const alone = args.includes('--help') || args.includes('--checks')
  if (!alone && !args.includes('--built')) build()
  const withPeers = !args.some((arg) => /^--(pages|two)/.test(arg))
  if (!alone && withPeers) installPeers()
  run('npx', ['--no-install', 'vite', 'build', '--config', 'test/bench/vite.config.ts', '--logLevel', 'warn'])
} catch (error) {
  console.error(`\nThe bench did not start. ${error.message}`)
  process.exit(1)
}
const bench = [process.execPath, join(root, 'dist', 'bench', 'main.js'), ...args]
// A browser measured for its pages needs both cores, so only the relay's part is pinned.
const [command, ...rest] = args.some((arg) => /^--(pages|two)/.test(arg)) ? bench : pinned(bench)
process.exit(spawnSync(command, rest, { cwd: root, stdio: 'inherit' }).status ?? 1)
