import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dialect } from '../load/dialect.ts'
import { type Cost, costOf } from './cost.ts'

/** How to start one of the compared servers. */
export interface ServerKind {
  readonly name: string
  readonly dialect: Dialect
  readonly script: string
  readonly env: (port: number, folder: string) => Record<string, string>
}

/** One of the compared servers as a process of its own with an empty disk of its own. */
export interface Server {
  readonly kind: ServerKind
  readonly port: number
  cost(): Cost
  /** Resolves when it has used hardly any CPU for half a second, or after ten seconds. */
  idle(): Promise<void>
  /** Ends it with this signal and starts it again on the same port and disk. */
  restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
  stop(): Promise<void>
}

const works = (command: readonly string[]): boolean => spawnSync(command[0]!, [...command.slice(1), 'true'], { stdio: 'ignore' }).status === 0

/** What a server is started with where it may: the first core, and to go before whatever else the machine does. */
const firstCore = [['taskset', '-c', '0'], ['nice', '-n', '-15']].filter(works).flat()

/** Starts a server on the first core and resolves when it takes connections. `profile` is a folder for a CPU profile. */
export async function startServer(kind: ServerKind, profile?: string): Promise<Server> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'hourboard-bench-'))
  const profiling = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []
  const [command, ...args] = [...firstCore, process.execPath, ...profiling, kind.script]
  let child: ChildProcess

  async function begin(): Promise<void> {
    const started = spawn(command!, args, { env: { ...process.env, ...kind.env(port, folder) }, stdio: ['ignore', 'ignore', 'pipe'] })
    child = started
    let complaints = ''
    started.stderr.on('data', (chunk: Buffer) => (complaints = (complaints + chunk.toString()).slice(-4000)))
    await untilListening(port, started, () => complaints)
  }

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    const patience = setTimeout(() => child.kill('SIGKILL'), 8000)
    await ended
    clearTimeout(patience)
  }

  await begin()
  return {
    kind,
    port,
    cost: () => costOf(child.pid!),
    async idle() {
      for (let tries = 0, before = costOf(child.pid!).cpu; tries < 20; tries += 1) {
        await pause(500)
        const now = costOf(child.pid!).cpu
        if (now - before <= 0.03) return
        before = now
      }
    },
    async restart(signal) {
      await end(signal)
      await begin()
    },
    async stop() {
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port was given')
  return address.port
}

async function untilListening(port: number, child: ChildProcess, complaints: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${complaints()}`)
    const there = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (there) return
    await pause(50)
  }
  throw new Error(`the server does not listen: ${complaints()}`)
}
