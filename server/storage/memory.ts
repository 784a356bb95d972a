import { type Mark, RoomEnded, type Storage, type Stored } from './storage.ts'

interface Kept {
  rows: { readonly mark: Mark; readonly update: Uint8Array }[]
  usedAt: number
  ending?: Uint8Array
}

/** A storage that lasts as long as its process, for trying things out and for tests. */
export function memoryStorage(now: () => number = Date.now): Storage {
  const rooms = new Map<string, Kept>()
  let last: Mark = 0
  return {
    load(room): Promise<Stored> {
      const { rows = [], ending = null } = rooms.get(room) ?? {}
      return Promise.resolve({ updates: rows.map(({ update }) => update), mark: rows.at(-1)?.mark ?? 0, ending })
    },
    async append(room, updates) {
      const kept: Kept = rooms.get(room) ?? { rows: [], usedAt: 0 }
      if (kept.ending) throw new RoomEnded()
      for (const update of updates) kept.rows.push({ mark: (last += 1), update: update.slice() })
      kept.usedAt = now()
      rooms.set(room, kept)
    },
    async fold(room, mark, folded) {
      const kept = rooms.get(room)
      if (!kept || kept.ending || mark === 0) return
      kept.rows = [{ mark, update: folded.slice() }, ...kept.rows.filter((row) => row.mark > mark)]
    },
    async end(room, ending) {
      const before = rooms.get(room)?.ending
      if (!before) rooms.set(room, { rows: [], usedAt: now(), ending: ending.slice() })
      return before ?? ending
    },
    async touch(room, at) {
      const kept = rooms.get(room)
      if (kept) kept.usedAt = Math.max(kept.usedAt, at)
    },
    async forgetUnusedSince(before) {
      const unused = [...rooms].filter(([, kept]) => kept.usedAt < before)
      for (const [room] of unused) rooms.delete(room)
      return unused.length
    },
    backUp: () => Promise.reject(new Error('what is kept in memory cannot be backed up')),
    close: () => Promise.resolve(),
  }
}
