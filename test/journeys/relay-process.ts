import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The built relay as a process of its own, on a port that stays the same over restarts. */
export interface RelayProcess {
  readonly origin: string
  readonly data: string
  /** Everything that it has printed so far, over all restarts. */
  log(): string
  /** `main` is another relay than the built one, for a phone that meets one of another version. */
  start(main?: string): Promise<void>
  /** SIGTERM, and waits for the graceful end; rejects when it ended otherwise. */
  stop(): Promise<void>
  /** SIGKILL. */
  kill(): Promise<void>
  /** Turns its clock forward by so many minutes; phones follow with its next answer. Restarting sets it right again. */
  turn(minutes: number): Promise<void>
  /** Throws its disk away; only while it is not running. */
  empty(): void
  /** All bytes it has on disk, as latin-1 text to search in. */
  disk(): string
  [Symbol.asyncDispose](): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Starts the relay that `npm run check` or `npm test` has built, serving a built app. Disposing ends it and removes its disk. */
export async function runRelay(app = 'dist/app'): Promise<RelayProcess> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const data = mkdtempSync(join(tmpdir(), 'hourboard-relay-'))
  let child: ChildProcess | null = null
  let log = ''

  async function start(main = 'dist/server/main.js'): Promise<void> {
    const env = { ...process.env, HOURBOARD_PORT: String(port), HOURBOARD_HOST: '127.0.0.1', HOURBOARD_DATA: data, HOURBOARD_ORIGIN: origin, HOURBOARD_APP: app, HOURBOARD_LOG: 'debug' }
    const started = spawn(process.execPath, ['--import', './test/journeys/turned-clock.mjs', main], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    child = started
    await new Promise<void>((resolve, reject) => {
      const listen = (chunk: Buffer): void => {
        log += chunk.toString()
        void fetch(`${origin}/healthz`).then((answer) => answer.ok && resolve(), () => undefined)
      }
      started.stdout?.on('data', listen)
      started.stderr?.on('data', listen)
      started.once('exit', (code) => reject(new Error(`the relay ended with ${code}: ${log}`)))
    })
  }

  function ended(signal: NodeJS.Signals): Promise<number | null> {
    const running = child
    child = null
    if (!running || running.exitCode !== null) return Promise.resolve(0)
    return new Promise((resolve) => {
      running.once('exit', (code) => resolve(code))
      running.kill(signal)
    })
  }

  const relay: RelayProcess = {
    origin,
    data,
    log: () => log,
    start,
    async stop() {
      const code = await ended('SIGTERM')
      if (code !== 0) throw new Error(`the relay did not stop in good order (${code}): ${log}`)
    },
    async kill() {
      await ended('SIGKILL')
    },
    async turn(minutes) {
      const running = child
      if (!running) throw new Error('the relay is not running')
      const turned = new Promise((resolve) => running.once('message', resolve))
      running.send({ minutes })
      await turned
    },
    empty() {
      for (const name of readdirSync(data)) rmSync(join(data, name), { recursive: true, force: true })
    },
    disk() {
      return readdirSync(data, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
        .join('\n')
    },
    async [Symbol.asyncDispose]() {
      await ended('SIGKILL')
      rmSync(data, { recursive: true, force: true })
    },
  }
  await start()
  return relay
}
