import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { costOf } from '../bench/servers/cost.ts'

/** Files that are tested at the same time must not build over each other. */
const outDir = join('dist', 'relay-under-test', process.env.VITEST_POOL_ID ?? '0')
let built: Promise<unknown> | null = null

/** Bundles the relay as it stands in the source, once for all tests of a process. */
export async function buildRelay(): Promise<void> {
  built ??= build({ configFile: join('server', 'vite.config.ts'), logLevel: 'error', build: { outDir: join(process.cwd(), outDir) } })
  await built
}

/** The relay in a process of its own, which can be killed and started again on the same disk. */
export class RelayProcess {
  readonly folder = mkdtempSync(join(tmpdir(), 'hourboard-relay-'))
  port = 0
  output = ''
  #child: ChildProcess | null = null
  #ended: Promise<number | null> = Promise.resolve(0)

  /** Resolves once it listens; rejects with what it said when it ended before. `fileBlocks` is the most that a file may grow to. */
  async start(environment: Record<string, string> = {}, fileBlocks: number | 'unlimited' = 'unlimited'): Promise<void> {
    const env = { ...process.env, HOURBOARD_PORT: '0', HOURBOARD_HOST: '127.0.0.1', HOURBOARD_DATA: this.folder, ...environment }
    const command = `ulimit -f ${fileBlocks} && exec "${process.execPath}" "${join(outDir, 'main.js')}"`
    const child = spawn('sh', ['-c', command], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child = child
    this.#ended = new Promise((resolve) => {
      child.once('close', resolve)
    })
    await new Promise<void>((resolve, reject) => {
      const listen = (chunk: Buffer): void => {
        this.output += chunk.toString()
        const listening = /"port":(\d+)/.exec(this.output.slice(this.output.lastIndexOf('{')))
        if (!listening) return
        this.port = Number(listening[1])
        resolve()
      }
      child.stdout.on('data', listen)
      child.stderr.on('data', listen)
      void this.#ended.then((code) => reject(new Error(`it ended with ${code}: ${this.output}`)))
    })
  }

  /** Runs one of its commands on its data, beside it; resolves with the exit code. */
  async run(...args: readonly string[]): Promise<number | null> {
    const child = spawn(process.execPath, [join(outDir, 'main.js'), ...args], { env: { ...process.env, HOURBOARD_DATA: this.folder }, stdio: 'ignore' })
    return new Promise((resolve) => {
      child.once('close', resolve)
    })
  }

  /** Resolves with the exit code, or null when the signal ended it. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    this.#child?.kill(signal)
    return this.#ended
  }

  /** From now on no file of it may grow beyond so many bytes; nothing at all can be written with 0. Linux only. */
  limitFiles(bytes: number | 'unlimited'): void {
    const { status, stderr } = spawnSync('prlimit', ['--pid', String(this.#child!.pid), `--fsize=${bytes}:unlimited`], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`prlimit: ${stderr}`)
  }

  /** How long its storage is, in bytes. */
  get stored(): number {
    return statSync(join(this.folder, 'data.mdb')).size
  }

  /** Its own memory in MB, without the files that it has mapped, of which the storage grows. Linux only, as what follows. */
  memory(): number {
    const status = readFileSync(`/proc/${this.#child!.pid}/status`, 'latin1')
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1]) / 1024
  }

  /** CPU time so far, in seconds. */
  cpu(): number {
    return costOf(this.#child!.pid!).cpu
  }

  /** How many files and sockets it has open. */
  descriptors(): number {
    return readdirSync(`/proc/${this.#child!.pid}/fd`).length
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end('SIGKILL')
    rmSync(this.folder, { recursive: true, force: true })
  }
}
