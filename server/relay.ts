import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { close } from '../src/protocol/messages.ts'
import { readAppFiles } from './app-files.ts'
import { type Clock, systemClock } from './clock.ts'
import { readConfig, type RelayConfig } from './config.ts'
import { type Counts, noCounts } from './counts.ts'
import { Codes } from './knock/codes.ts'
import { type Log, makeLog, nameOf } from './log.ts'
import { makeLoopDelay } from './loop-delay.ts'
import { originFor } from './origin.ts'
import { makePages } from './pages.ts'
import { acceptPhones } from './phones.ts'
import { startRetention } from './retention.ts'
import { OtherRelays } from './relays/other-relays.ts'
import type { RelayWire } from './relays/wire.ts'
import { Rooms } from './rooms.ts'
import { isDatabase, openStorage } from './storage/open-storage.ts'
import type { Storage } from './storage/storage.ts'

const upgradeWithinMs = 10_000
const checkEveryMs = 5_000
const closeWithinMs = 3_000

/** What a test may put in place of the real thing. */
export interface RelayParts {
  /** Is not closed when the relay stops. */
  readonly storage?: Storage
  readonly clock?: Clock
  /** To other relays of the same storage. */
  readonly wire?: RelayWire
}

export interface Relay {
  readonly port: number
  readonly counts: Readonly<Counts>
  /** Refuses new phones, stores everything taken, tells the phones to come back later, and ends. */
  stop(): Promise<void>
}

/** Starts a relay. What the configuration does not say is as in an empty environment, but for the log, which is silent then. */
export async function startRelay(given: Partial<RelayConfig> = {}, parts: RelayParts = {}): Promise<Relay> {
  const config: RelayConfig = { ...readConfig({}), log: 'silent', ...given }
  const log = makeLog(config.log)
  const clock = parts.clock ?? systemClock
  const counts = noCounts()
  const app = config.app === null ? null : await readAppFiles(config.app)
  const storage = parts.storage ?? (await openStorage(config.data, clock.now))
  const wire = parts.wire ?? (isDatabase(config.data) ? await wireThrough(config.data, log) : null)
  const codes = new Codes(clock)
  const others = wire && new OtherRelays(wire, { storage, clock, counts, codes })
  const rooms = new Rooms({ storage, clock, counts, codes }, (id, error) => log.error({ room: nameOf(id), error: String(error) }, 'the storage failed'), others)
  const server = createServer({ headersTimeout: upgradeWithinMs, requestTimeout: upgradeWithinMs, connectionsCheckingInterval: 1_000 })
  const phones = acceptPhones(server, {
    config,
    clock,
    counts,
    log,
    rooms,
    knock: (code, visitor, commitment) => codes.find(code)?.door?.knock(visitor, commitment) ?? others?.codes.knock(code, visitor, commitment) ?? null,
    failed: (error) => log.error({ error: error instanceof Error ? error.stack : String(error) }, 'a message was not dealt with'),
  })
  const loopDelay = makeLoopDelay()
  const measured = { counts, rooms: () => rooms.size, sockets: () => phones.count, loopDelay: loopDelay.worst }
  let metrics: Promise<() => Promise<string>> | null = null
  let port = config.port
  const pages = makePages({
    app,
    metrics:
      config.metrics === 'off'
        ? null
        : // Loaded only when somebody asks: it takes memory, and time at the start.
          async () => (await (metrics ??= import('./metrics.ts').then(({ makeMetrics }) => makeMetrics(measured))))(),
    metricsAreOpen: config.metrics === 'open',
    origin: (request) => originFor(request, config, port),
    trouble: () => (counts.unstored > 0 ? 'the storage takes nothing' : wire?.isLost ? 'other relays cannot be heard' : null),
  })
  server.on('request', (request, response) => {
    pages(request, response).catch((error: unknown) => {
      log.error({ error: String(error) }, 'a request failed')
      response.destroy()
    })
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  await listen(server, config)
  port = (server.address() as AddressInfo).port
  const checks = setInterval(() => phones.check(), checkEveryMs)
  const endRetention = startRetention({ storage, rooms, clock, log, forgetDays: config.forgetDays })
  log.info({ port }, app ? 'the relay listens' : 'the relay listens, without an app to serve')
  return {
    port,
    counts,
    async stop() {
      clearInterval(checks)
      endRetention()
      loopDelay.stop()
      phones.shut()
      const ended = new Promise((resolve) => server.close(resolve))
      await rooms.stop(close.stopping)
      const patience = setTimeout(() => {
        phones.terminate()
        server.closeAllConnections()
      }, closeWithinMs)
      server.closeIdleConnections()
      await ended
      clearTimeout(patience)
      others?.stop()
      await wire?.close()
      if (!parts.storage) await storage.close()
      log.info('the relay has stopped')
    },
  }
}

async function wireThrough(database: string, log: Log): Promise<RelayWire> {
  const { postgresWire } = await import('./relays/postgres-wire.ts')
  return postgresWire(database, log)
}

function listen(server: Server, { port, host }: RelayConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, ...(host === null ? {} : { host }), backlog: 4096 }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
