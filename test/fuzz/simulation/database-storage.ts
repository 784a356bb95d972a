import { Groups } from '../../../server/storage/groups.ts'
import { RoomEnded, type Storage } from '../../../server/storage/storage.ts'
import type { RelayDisk } from './relay-disk.ts'
import type { Way } from './way.ts'
import type { World } from './world.ts'

/** A storage on another machine, as one process sees it. */
export interface DatabaseStorage {
  readonly storage: Storage
  /** Who waits for an answer hears after so many ms that there is none; what was asked may have been done, or may yet be. */
  readonly cut: (noticedAfter: number) => void
  /** The process is gone. The same holds, but nobody is told. */
  readonly end: () => void
}

interface Needs {
  readonly disk: RelayDisk
  readonly way: Way
  readonly isAway: () => boolean
  /** What it tells all that listen to it. */
  readonly ended: (room: string) => void
}

interface Row {
  readonly room: string
  readonly updates: readonly Uint8Array[]
  isTooLate?: boolean
}

/** Appends go in groups, one behind the other, as those to PostgreSQL do; all else by connections of its own, so in any order. */
export function openDatabaseStorage(world: World, { disk, way, isAway, ended }: Needs): DatabaseStorage {
  const { random } = world
  let isAlive = true
  let waiting = new Set<(error: Error) => void>()

  function ask<T>(run: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (!isAlive) return
      waiting.add(reject)
      const answer = (tell: () => void): void => way.pass(() => waiting.delete(reject) && tell())
      way.pass(() => {
        const isCut = !waiting.has(reject)
        if (isCut && random.chance(0.5)) return
        if (isAway()) answer(() => reject(new Error('the database is away')))
        else run().then((value) => answer(() => resolve(value)), (error: Error) => answer(() => reject(error)))
      })
    })
  }

  /** There is one room in a simulation, so a group is one row of it. */
  async function write(rows: readonly Row[]): Promise<void> {
    try {
      await ask(() => disk.storage.append(rows[0]!.room, rows.flatMap(({ updates }) => updates)))
    } catch (error) {
      if (!(error instanceof RoomEnded)) throw error
      for (const row of rows) row.isTooLate = true
    }
  }

  const groups = new Groups<Row>(write, 0)
  return {
    storage: {
      load: (room) => ask(() => disk.storage.load(room)),
      append: async (room, updates) => {
        const row: Row = { room, updates }
        await groups.add(row)
        if (row.isTooLate) throw new RoomEnded('the room has ended')
      },
      fold: (room, mark, folded) => ask(() => disk.storage.fold(room, mark, folded)),
      end: (room, ending) =>
        ask(async () => {
          const standing = await disk.storage.end(room, ending)
          ended(room)
          return standing
        }),
      touch: () => Promise.resolve(),
      forgetUnusedSince: () => Promise.resolve(0),
      backUp: () => Promise.resolve(),
      close: () => Promise.resolve(),
    },
    cut: (noticedAfter) => {
      const told = waiting
      waiting = new Set()
      world.after(noticedAfter, () => {
        if (isAlive) for (const tell of told) tell(new Error('the connection is gone'))
      })
    },
    end: () => {
      isAlive = false
      waiting = new Set()
    },
  }
}
