import type { Mark, Storage, Stored } from './storage.ts'

interface Kept {
  rows: { readonly mark: Mark; readonly update: Uint8Array }[]
  usedAt: number
}

/** A storage that lasts as long as its process, for trying things out and for tests. */
export function memoryStorage(now: () => number = Date.now): Storage {
  const rooms = new Map<string, Kept>()
  let last: Mark = 0
  return {
    load(room): Promise<Stored> {
      const rows = rooms.get(room)?.rows ?? []
      return Promise.resolve({ updates: rows.map(({ update }) => update), mark: rows.at(-1)?.mark ?? 0 })
    },
    async append(room, updates) {
      const kept = rooms.get(room) ?? { rows: [], usedAt: 0 }
      for (const update of updates) kept.rows.push({ mark: (last += 1), update: update.slice() })
      kept.usedAt = now()
      rooms.set(room, kept)
    },
    async fold(room, mark, folded) {
      const kept = rooms.get(room)
      if (!kept || mark === 0) return
      kept.rows = [{ mark, update: folded.slice() }, ...kept.rows.filter((row) => row.mark > mark)]
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
