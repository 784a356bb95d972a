// What `npm start` and `npm test` need before anything of ours can run: packages and a build. Plain JavaScript on Node alone.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Runs a command in the project's folder with its output shown; throws a plain sentence when it fails. */
export function run(command, args, options = {}) {
  const windows = process.platform === 'win32'
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows, ...options })
  if (result.error) throw new Error(`${command} could not be started: ${result.error.message}`)
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${result.signal ?? `exit code ${result.status}`}.`)
}

/** The path of an installed command line tool. */
export function tool(name) {
  return join(root, 'node_modules', '.bin', name)
}

/** Refuses a Node that the packages do not run on, with a sentence that says what to do. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Error(`Hourboard needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from nodejs.org and try again.`)
}

/** Installs the versions that the lock file names, and changes it never; does nothing when that was done before. */
export function installPackages() {
  const stamp = join(root, 'node_modules', '.hourboard')
  const wanted = hashOf(['package-lock.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Installing packages …')
  // Not `npm ci`: it refuses a lock file that lacks the optional binary of some other platform, which registries do not always carry.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(stamp, wanted)
}

/** Builds app and relay into `dist`, unless nothing they are made of has changed. */
export function build() {
  const stamp = join(root, 'dist', '.made-of')
  const made = hashOf(['package-lock.json', 'index.html', 'vite.config.ts', ...filesUnder('src'), ...filesUnder('server'), ...filesUnder('public')])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return
  console.log('Building …')
  run(tool('vite'), ['build', '--logLevel', 'warn'])
  run(tool('vite'), ['build', '--config', 'server/vite.config.ts', '--logLevel', 'warn'])
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, made)
}

function filesUnder(folder) {
  const found = []
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) found.push(...filesUnder(path))
    else found.push(path)
  }
  return found.toSorted()
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(path).update('\0').update(readFileSync(join(root, path))).update('\0')
  return hash.digest('hex')
}
