import type { Client, ClientConfig } from 'pg'
import { endedChannel } from '../../../server/storage/postgres.ts'
import type { Storage } from '../../../server/storage/storage.ts'
import { DatabaseClient } from './database-client.ts'
import { type DatabaseStorage, openDatabaseStorage } from './database-storage.ts'
import type { RelayDisk } from './relay-disk.ts'
import { Way } from './way.ts'
import type { World } from './world.ts'

/** The machine that keeps the rooms of two relays, and passes on between them what they say. A death of theirs does not touch its disk. */
export interface Database {
  /** What one process of a relay has of it. */
  readonly line: () => Line
  /** What was not flushed is lost, and all connections; it answers again after so many ms. */
  readonly losePower: (awayFor: number) => void
  /** It answers, and nothing holds up what is on its way. */
  readonly start: () => void
}

export interface Line {
  readonly storage: Storage
  readonly client: (config: ClientConfig) => Client
  /**
   * Connections break: what was on its way is lost, or just arrived. Silently, the relay is not told of its wire: its system would go on
   * for a quarter of an hour.
   */
  readonly cut: (what: 'wire' | 'storage' | 'both', silently: boolean) => void
  /** Nothing arrives for so many ms, either way; then all does. */
  readonly wait: (ms: number) => void
  /** The process is gone: it does nothing any more. */
  readonly end: () => void
}

/** How long after a break it may be noticed, in ms. */
const noticedWithin = 50

export function makeDatabase(world: World, disk: RelayDisk): Database {
  const { random } = world
  const clients = new Set<DatabaseClient>()
  const storages = new Set<DatabaseStorage>()
  const ways = new Set<Way>()
  let awayUntil = 0
  const isAway = (): boolean => world.now() < awayUntil

  function ended(room: string): void {
    for (const client of clients) client.notify(endedChannel, room)
  }

  function line(): Line {
    const way = new Way(world)
    const own = new Set<DatabaseClient>()
    const storage = openDatabaseStorage(world, { disk, way, isAway, ended })
    let isAlive = true
    ways.add(way)
    storages.add(storage)
    return {
      storage: storage.storage,
      client: (config) => {
        const client = new DatabaseClient(config, { world, way, isAway, all: clients, isAlive: () => isAlive })
        own.add(client)
        return client as unknown as Client
      },
      cut: (what, silently) => {
        if (what !== 'wire') storage.cut(random.below(noticedWithin))
        if (what !== 'storage') for (const client of own) client.cut(silently ? null : random.below(noticedWithin))
      },
      wait: (ms) => way.wait(ms),
      end: () => {
        isAlive = false
        ways.delete(way)
        storages.delete(storage)
        storage.end()
        for (const client of own) client.cut(null)
      },
    }
  }

  return {
    line,
    losePower: (awayFor) => {
      disk.losePower()
      awayUntil = world.now() + awayFor
      for (const client of clients) client.cut(awayFor + random.below(noticedWithin))
      for (const storage of storages) storage.cut(awayFor + random.below(noticedWithin))
    },
    start: () => {
      awayUntil = 0
      for (const way of ways) way.wait(0)
    },
  }
}
