import { randomBytes } from 'node:crypto'
import { Client, type ClientConfig } from 'pg'
import type { Log } from '../log.ts'
import { endedChannel } from '../storage/postgres.ts'
import { Parts, partsOf } from './parts.ts'
import type { RelayWire, Word } from './wire.ts'

const everybody = 'hourboard'
const againAfterMs = 1_000
/** Bytes that may wait while the database is slow; beyond, all begin anew with each other, which costs less. */
const mostWaiting = 32 * 1024 * 1024

/**
 * Words between relays as notifications of a PostgreSQL database: each relay listens to its own channel and to one of all.
 * Resolves once it listens; rejects when the database cannot be reached. Afterwards it connects again by itself.
 */
export async function postgresWire(address: string, log: Log, makeClient = (config: ClientConfig): Client => new Client(config)): Promise<RelayWire> {
  const id = randomBytes(6).toString('hex')
  let listener: { hear(word: Word): void; regained(): void; ended(room: string): void } | null = null
  let client: Client | null = null
  let retry: NodeJS.Timeout | null = null
  let parts = new Parts()
  let queue: [channel: string, payload: string][] = []
  let waiting = 0
  let sending: Promise<void> | null = null
  let isClosed = false
  let sequence = 0

  async function connect(): Promise<void> {
    const fresh = makeClient({
      connectionString: address,
      connectionTimeoutMillis: 5_000,
      // A relay says something every 2 s. Where the way there is dead without a word, the system would go on trying for a quarter of an hour.
      query_timeout: 5_000,
      keepAlive: true,
      // Words are worth nothing after a crash of the database, so nobody waits for its disk.
      options: '-c synchronous_commit=off',
    })
    fresh.on('error', () => lose(fresh))
    fresh.on('end', () => lose(fresh))
    fresh.on('notification', ({ channel, payload = '' }) => {
      if (channel === endedChannel) return listener?.ended(payload)
      const word = parts.take(payload)
      // What comes before all begin anew stands behind words that were lost, and whoever said it does not know yet.
      if (word && word.from !== id && client === fresh) listener?.hear(word)
    })
    try {
      await fresh.connect()
      await fresh.query(`listen ${everybody}; listen ${channelOf(id)}; listen ${endedChannel}`)
    } catch (error) {
      await fresh.end().catch(() => undefined)
      throw error
    }
    parts = new Parts()
    client = fresh
  }

  function lose(which: Client): void {
    if (client !== which) return
    client = null
    queue = []
    waiting = 0
    which.end().catch(() => undefined)
    if (isClosed) return
    log.warn('other relays cannot be heard: the database is away')
    again()
  }

  function again(): void {
    retry = setTimeout(() => {
      void connectAgain()
    }, againAfterMs * (0.5 + Math.random()))
  }

  async function connectAgain(): Promise<void> {
    try {
      await connect()
    } catch {
      again()
      return
    }
    if (isClosed) return void client?.end()
    log.warn('other relays are heard again')
    listener?.regained()
  }

  async function send(): Promise<void> {
    while (client && queue.length > 0) {
      const batch = queue
      queue = []
      waiting = 0
      const to = client
      try {
        await to.query('select pg_notify(channel, payload) from unnest($1::text[], $2::text[]) with ordinality as t (channel, payload, place) order by place', [
          batch.map(([channel]) => channel),
          batch.map(([, payload]) => payload),
        ])
      } catch {
        lose(to)
      }
    }
    sending = null
  }

  await connect()
  return {
    id,
    get isLost() {
      return client === null
    },
    listen(hear, regained, ended) {
      listener = { hear, regained, ended }
    },
    tell(to, kind, room, message) {
      if (!client) return
      for (const payload of partsOf(id, (sequence += 1), kind, room, message)) {
        queue.push([to === null ? everybody : channelOf(to), payload])
        waiting += payload.length
      }
      if (waiting > mostWaiting) return lose(client)
      // What one turn of the loop has to say goes in one query.
      sending ??= new Promise<void>((resolve) => setImmediate(resolve)).then(send)
    },
    async close() {
      isClosed = true
      if (retry) clearTimeout(retry)
      await sending
      await client?.end()
    },
  }
}

function channelOf(id: string): string {
  return `${everybody}_${id}`
}
