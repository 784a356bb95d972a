// A PostgreSQL server of a test's own, in a temporary folder on a free port; installs Debian's packages where it may.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const homes = '/usr/lib/postgresql'
const unprivileged = 65_534

/** The folder of PostgreSQL's programs on this machine, the newest version's, or null. */
export function findPostgres() {
  if (!existsSync(homes)) return null
  const versions = readdirSync(homes).toSorted((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(homes, version, 'bin')).find((folder) => existsSync(join(folder, 'postgres'))) ?? null
}

/** Installs PostgreSQL on Debian or Ubuntu as root when there is none. Without it the tests that need it are skipped by name. */
export function ensurePostgres() {
  if (findPostgres() || process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log('Installing PostgreSQL …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', 'postgresql']]) {
    if (spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status !== 0) return
  }
}

/** Starts a server. It refuses to run as root, so it then runs as nobody. */
export async function runPostgres() {
  const programs = findPostgres()
  if (!programs) throw new Error('there is no PostgreSQL here')
  const folder = mkdtempSync(join(tmpdir(), 'hourboard-postgres-'))
  const isRoot = process.getuid?.() === 0
  const as = isRoot ? { uid: unprivileged, gid: unprivileged } : {}
  if (isRoot) chownSync(folder, unprivileged, unprivileged)
  const data = join(folder, 'data')
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'hourboard', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'], { ...as, encoding: 'utf8', cwd: folder })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
  const port = await freePort()
  let child = null

  async function start() {
    const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'shared_buffers=32MB']
    const started = spawn(join(programs, 'postgres'), args, { ...as, stdio: ['ignore', 'ignore', 'pipe'], cwd: folder })
    child = started
    await new Promise((resolve, reject) => {
      let said = ''
      started.stderr.on('data', (chunk) => {
        said += chunk
        if (said.includes('ready to accept connections')) resolve()
      })
      started.once('exit', () => reject(new Error(`PostgreSQL ended: ${said}`)))
    })
  }

  /** SIGQUIT is PostgreSQL's way of ending at once, as if the power had gone. */
  async function stop() {
    const running = child
    child = null
    if (!running || running.exitCode !== null) return
    await new Promise((resolve) => {
      running.once('exit', resolve)
      running.kill('SIGQUIT')
    })
  }

  await start()
  return {
    // It trusts whoever connects; the password is there to be looked for in logs.
    address: `postgres://hourboard:open-sesame@127.0.0.1:${port}/postgres`,
    start,
    stop,
    async [Symbol.asyncDispose]() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}
