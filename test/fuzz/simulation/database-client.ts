import type { ClientConfig } from 'pg'
import type { Way } from './way.ts'
import type { World } from './world.ts'

type Heard = (event: { readonly channel?: string; readonly payload?: string }) => void
type Asked = (done: () => void, failed: (error: Error) => void) => void

interface Needs {
  readonly world: World
  readonly way: Way
  readonly isAway: () => boolean
  /** All that are connected with the database. */
  readonly all: Set<DatabaseClient>
  /** The process is there that has it. */
  readonly isAlive: () => boolean
}

/**
 * A connection with PostgreSQL, as its driver gives it, as far as the wire between relays asks for it: `listen` and `pg_notify`. What one
 * query says is passed on whole or not at all, in the order of commits, to whoever listens then and stays connected until it arrives.
 */
export class DatabaseClient {
  readonly #config: ClientConfig
  readonly #needs: Needs
  readonly #heard = new Map<string, Heard>()
  readonly #channels = new Set<string>()
  readonly #incoming: { readonly channel: string; readonly payload: string }[] = []
  #isCut = false
  #fail: ((error: Error) => void) | null = null

  constructor(config: ClientConfig, needs: Needs) {
    this.#config = config
    this.#needs = needs
  }

  on(kind: string, heard: Heard): void {
    this.#heard.set(kind, heard)
  }

  connect(): Promise<void> {
    const { all, isAway, way } = this.#needs
    return this.#ask(this.#config.connectionTimeoutMillis, (done, failed) => {
      way.pass(() => {
        if (isAway()) return way.pass(() => failed(new Error('nobody answers')))
        if (!this.#isCut) all.add(this)
        way.pass(done)
      })
    })
  }

  query(text: string, values?: readonly [channels: readonly string[], payloads: readonly string[]]): Promise<void> {
    const { isAway, way, world } = this.#needs
    return this.#ask(this.#config.query_timeout, (done) => {
      way.pass(() => {
        if (isAway() || (this.#isCut && world.random.chance(0.5))) return
        for (const [, channel] of text.matchAll(/listen (\w+)/g)) this.#channels.add(channel!)
        values?.[0].forEach((channel, at) => this.#needs.all.forEach((client) => client.notify(channel, values[1][at]!)))
        way.pass(done)
      })
    })
  }

  end(): Promise<void> {
    this.cut(null)
    return Promise.resolve()
  }

  /** It breaks; who has it is told after so many ms, or never. */
  cut(noticedAfter: number | null): void {
    if (this.#isCut) return
    this.#isCut = true
    this.#needs.all.delete(this)
    if (noticedAfter === null) return
    this.#needs.world.after(noticedAfter, () => {
      if (!this.#needs.isAlive()) return
      const error = new Error('the connection is gone')
      this.#fail?.(error)
      this.#heard.get('error')?.({})
    })
  }

  /** Somebody has said something on a channel, or the database itself has. */
  notify(channel: string, payload: string): void {
    if (!this.#channels.has(channel)) return
    this.#incoming.push({ channel, payload })
    this.#needs.way.pass(() => this.#next())
  }

  #next(): void {
    const next = this.#incoming.shift()
    if (next && !this.#isCut && this.#needs.isAlive()) this.#heard.get('notification')?.(next)
  }

  /** Nobody waits longer than the driver was told to, if it was. */
  #ask(within: number | undefined, begin: Asked): Promise<void> {
    const { isAlive, world } = this.#needs
    return new Promise((resolve, reject) => {
      const failed = (error: Error): void => void (isAlive() && reject(error))
      this.#fail = failed
      if (within) world.after(within, () => failed(new Error('there is no answer')))
      begin(() => !this.#isCut && isAlive() && resolve(), failed)
    })
  }
}
