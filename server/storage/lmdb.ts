import { mkdir } from 'node:fs/promises'
import { open } from 'lmdb'
import { Groups } from './groups.ts'
import { endingKeyOf, keyOf, lastMarkKey, markOf, packUpdates, roomKey, roomOf, unpackUpdates, useKeyOf, useKeys } from './rows.ts'
import { type Mark, RoomEnded, type Storage } from './storage.ts'
import { expectWhole } from './whole-file.ts'

/** Appends of all rooms within this time share one transaction: committing takes 0.5 ms of CPU, however much is in it. */
const groupMs = 50
const touchEveryMs = 3_600_000
/** Rooms that one step of a sweep looks at: everybody waits for a step. */
const sweptAtOnce = 200

export interface LmdbOptions {
  readonly now?: () => number
  readonly groupMs?: number
}

interface Row {
  readonly room: Buffer
  readonly updates: readonly Uint8Array[]
  /** The room had ended when it was to be written. */
  isTooLate?: boolean
}

/** Opens or makes a storage in a folder. One process at a time may write to it; a second one may read it to back it up. */
export async function lmdbStorage(folder: string, options: LmdbOptions = {}): Promise<Storage> {
  const now = options.now ?? Date.now
  await mkdir(folder, { recursive: true })
  await expectWhole(folder)
  // Without overlapping sync a write's promise stands for what has reached the disk.
  // Steps are transactions of their own here. Batches by event turn would also leave promises behind that reject with a failed
  // commit and that nobody can reach.
  const rows = open<Buffer, Buffer>({ path: folder, overlappingSync: false, eventTurnBatching: false, encoding: 'binary', keyEncoding: 'binary' })
  const { lastPageNumber, pageSize } = rows.getStats() as { lastPageNumber: number; pageSize: number }
  try {
    await expectWhole(folder, (lastPageNumber + 1) * pageSize)
  } catch (error) {
    await rows.close()
    throw error
  }
  let lastMark: Mark = rows.get(lastMarkKey)?.readDoubleBE() ?? 0
  const touched = new Map<string, number>()
  const groups = new Groups<Row>(writeGroup, options.groupMs ?? groupMs)

  /** Rejects when the disk took nothing of it. */
  async function inOneStep(action: () => void): Promise<void> {
    try {
      await rows.transaction(action)
    } catch (error) {
      if (error instanceof Error && 'commitError' in error) quietly(error.commitError as Promise<unknown>)
      throw error
    }
  }

  function removeUpdates(room: Buffer): void {
    for (const key of Array.from(rows.getKeys({ start: keyOf(room, 0), end: keyOf(room, null) }))) quietly(rows.remove(key))
  }

  function noteUse(room: Buffer, at: number): void {
    const before = rows.get(useKeyOf(room))?.readDoubleBE() ?? 0
    if (at > before) quietly(rows.put(useKeyOf(room), double(at)))
  }

  /** Forgets what nobody used among some rooms, and tells where the next ones begin. */
  async function sweepFrom(start: Buffer, before: number): Promise<{ next: Buffer | null; forgotten: number }> {
    let [next, forgotten]: [Buffer | null, number] = [null, 0]
    await inOneStep(() => {
      const some = Array.from(rows.getRange({ start, end: useKeys.end, limit: sweptAtOnce }))
      for (const { key: useKey, value } of some) {
        if (value.readDoubleBE() >= before) continue
        const room = roomOf(useKey)
        removeUpdates(room)
        quietly(rows.remove(endingKeyOf(room)))
        quietly(rows.remove(useKey))
        touched.delete(room.toString('latin1'))
        forgotten += 1
      }
      next = some.length < sweptAtOnce ? null : Buffer.concat([some.at(-1)!.key, Buffer.of(0)])
    })
    return { next, forgotten }
  }

  async function writeGroup(appended: readonly Row[]): Promise<void> {
    const at = now()
    try {
      await inOneStep(() => {
        for (const row of appended) {
          const { room, updates } = row
          row.isTooLate = rows.doesExist(endingKeyOf(room))
          if (row.isTooLate) continue
          lastMark += 1
          quietly(rows.put(keyOf(room, lastMark), packUpdates(updates)))
          const name = room.toString('latin1')
          if (at - (touched.get(name) ?? 0) < touchEveryMs) continue
          if (touched.size > 10_000) touched.clear()
          touched.set(name, at)
          noteUse(room, at)
        }
        quietly(rows.put(lastMarkKey, double(lastMark)))
      })
    } catch (error) {
      touched.clear()
      throw error
    }
  }

  return {
    load: async (name) => {
      const room = roomKey(name)
      rows.resetReadTxn()
      const updates: Uint8Array[] = []
      let mark: Mark = 0
      for (const { key, value } of rows.getRange({ start: keyOf(room, 0), end: keyOf(room, null) })) {
        for (const update of unpackUpdates(value)) updates.push(update)
        mark = markOf(key)
      }
      return { updates, mark, ending: rows.get(endingKeyOf(room)) ?? null }
    },
    append: async (name, updates) => {
      const row: Row = { room: roomKey(name), updates }
      await groups.add(row)
      if (row.isTooLate) throw new RoomEnded()
    },
    end: async (name, ending) => {
      const room = roomKey(name)
      let standing: Uint8Array = ending
      await inOneStep(() => {
        standing = rows.get(endingKeyOf(room)) ?? ending
        if (standing !== ending) return
        removeUpdates(room)
        quietly(rows.put(endingKeyOf(room), Buffer.from(ending)))
        quietly(rows.put(useKeyOf(room), double(now())))
      })
      return standing
    },
    fold: async (name, mark, folded) => {
      const room = roomKey(name)
      if (mark === 0) return
      await inOneStep(() => {
        const keys = Array.from(rows.getKeys({ start: keyOf(room, 0), end: keyOf(room, mark + 1) }))
        // A room that was forgotten in the meantime stays so.
        if (keys.length === 0) return
        for (const key of keys) quietly(rows.remove(key))
        quietly(rows.put(keyOf(room, mark), packUpdates([folded])))
      })
    },
    touch: async (name, at) => {
      const room = roomKey(name)
      const before = rows.get(useKeyOf(room))?.readDoubleBE()
      if (before === undefined || at - before < touchEveryMs) return
      await inOneStep(() => {
        if (rows.get(useKeyOf(room))) noteUse(room, at)
      })
    },
    forgetUnusedSince: async (before) => {
      let forgotten = 0
      for (let start: Buffer | null = useKeys.start; start; ) {
        const step: { next: Buffer | null; forgotten: number } = await sweepFrom(start, before)
        forgotten += step.forgotten
        start = step.next
      }
      return forgotten
    },
    backUp: (target) => rows.backup(target, false),
    close: async () => {
      await groups.settled()
      await rows.close()
    },
  }
}

/** Of a failed transaction every write in it rejects too, and one more promise; who has the transaction's own needs none of them. */
function quietly(promise: Promise<unknown>): void {
  promise.catch(() => undefined)
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes
}
