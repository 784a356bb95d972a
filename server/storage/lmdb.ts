import { mkdir } from 'node:fs/promises'
import { open } from 'lmdb'
import { keyOf, markOf, packUpdates, roomKey, unpackUpdates } from './rows.ts'
import type { Mark, Storage } from './storage.ts'

/** Appends of all rooms within this time share one transaction: committing takes 0.5 ms of CPU, however much is in it. */
const groupMs = 100
const touchEveryMs = 3_600_000
const counter = Buffer.from('last mark')

export interface LmdbOptions {
  readonly now?: () => number
  readonly groupMs?: number
}

interface Group {
  readonly rows: { readonly room: Buffer; readonly updates: readonly Uint8Array[] }[]
  readonly done: Promise<void>
}

/** Opens or makes a storage in a folder. One process at a time may write to it; a second one may read it to back it up. */
export async function lmdbStorage(folder: string, options: LmdbOptions = {}): Promise<Storage> {
  const now = options.now ?? Date.now
  await mkdir(folder, { recursive: true })
  // Without overlapping sync a write's promise stands for what has reached the disk.
  const root = open({ path: folder, overlappingSync: false, encoding: 'binary', keyEncoding: 'binary', maxDbs: 4 })
  const rows = root.openDB<Buffer, Buffer>('updates', { encoding: 'binary', keyEncoding: 'binary' })
  const rooms = root.openDB<Buffer, Buffer>('rooms', { encoding: 'binary', keyEncoding: 'binary' })
  const facts = root.openDB<Buffer, Buffer>('facts', { encoding: 'binary', keyEncoding: 'binary' })
  let lastMark: Mark = facts.get(counter)?.readDoubleBE() ?? 0
  const touched = new Map<string, number>()
  let group: Group | null = null
  let writing: Promise<unknown> = Promise.resolve()

  function noteUse(room: Buffer, at: number): void {
    const before = rooms.get(room)?.readDoubleBE() ?? 0
    if (at > before) void rooms.put(room, double(at))
  }

  function writeGroup({ rows: appended }: Group): Promise<unknown> {
    const at = now()
    return root.transaction(() => {
      for (const { room, updates } of appended) {
        lastMark += 1
        void rows.put(keyOf(room, lastMark), packUpdates(updates))
        const name = room.toString('latin1')
        if (at - (touched.get(name) ?? 0) < touchEveryMs) continue
        if (touched.size > 10_000) touched.clear()
        touched.set(name, at)
        noteUse(room, at)
      }
      void facts.put(counter, double(lastMark))
    })
  }

  function nextGroup(): Group {
    const opened: Group = {
      rows: [],
      done: new Promise((resolve, reject) => {
        setTimeout(() => {
          group = null
          writing = writeGroup(opened)
          writing.then(
            () => resolve(),
            (error: unknown) => {
              touched.clear()
              reject(error)
            },
          )
        }, options.groupMs ?? groupMs)
      }),
    }
    return opened
  }

  return {
    load: async (name) => {
      const room = roomKey(name)
      root.resetReadTxn()
      const updates: Uint8Array[] = []
      let mark: Mark = 0
      for (const { key, value } of rows.getRange({ start: keyOf(room, 0), end: keyOf(room, null) })) {
        for (const update of unpackUpdates(value)) updates.push(update)
        mark = markOf(key)
      }
      return { updates, mark }
    },
    append: (name, updates) => {
      group ??= nextGroup()
      group.rows.push({ room: roomKey(name), updates })
      return group.done
    },
    fold: async (name, mark, folded) => {
      const room = roomKey(name)
      if (mark === 0) return
      await root.transaction(() => {
        const keys = Array.from(rows.getKeys({ start: keyOf(room, 0), end: keyOf(room, mark + 1) }))
        // A room that was forgotten in the meantime stays so.
        if (keys.length === 0) return
        for (const key of keys) void rows.remove(key)
        void rows.put(keyOf(room, mark), packUpdates([folded]))
      })
    },
    touch: async (name, at) => {
      const room = roomKey(name)
      const before = rooms.get(room)?.readDoubleBE()
      if (before === undefined || at - before < touchEveryMs) return
      await root.transaction(() => {
        if (rooms.get(room)) noteUse(room, at)
      })
    },
    forgetUnusedSince: async (before) => {
      let forgotten = 0
      await root.transaction(() => {
        for (const { key: room, value } of Array.from(rooms.getRange())) {
          if (value.readDoubleBE() >= before) continue
          for (const key of Array.from(rows.getKeys({ start: keyOf(room, 0), end: keyOf(room, null) }))) void rows.remove(key)
          void rooms.remove(room)
          touched.delete(room.toString('latin1'))
          forgotten += 1
        }
      })
      return forgotten
    },
    backUp: (target) => root.backup(target, false),
    close: async () => {
      await group?.done.catch(() => undefined)
      await writing.catch(() => undefined)
      await root.close()
    },
  }
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes
}
