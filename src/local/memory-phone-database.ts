import type { BoardRow, PhoneDatabase } from './phone-database.ts'

/**
 * Stands in where the phone gives no storage, so that the app can be used for as long as it is open (Y3). What a person
 * asks to keep is refused: it would be gone with the page.
 */
export function makeMemoryPhoneDatabase(): PhoneDatabase {
  const boards = new Map<string, BoardRow>()
  const watchers = new Set<() => void>()
  const changed = (): void => {
    for (const seen of watchers) seen()
  }
  return {
    board: async (roomId) => boards.get(roomId),
    keepBoard: async (row, combine) => {
      const known = boards.get(row.roomId)
      boards.set(row.roomId, known && combine ? combine(known) : row)
      changed()
    },
    keepAll: () => Promise.reject(new Error('this phone gives no storage')),
    updateBoard: async (roomId, change) => {
      const row = boards.get(roomId)
      if (row) boards.set(roomId, { ...row, ...change })
      changed()
    },
    forgetBoard: async (roomId) => {
      boards.delete(roomId)
      changed()
    },
    keepInInbox: () => Promise.reject(new Error('this phone gives no storage')),
    dropFromInbox: async () => {},
    watch: (seen) => {
      const tell = (): void => seen([...boards.values()], [])
      watchers.add(tell)
      tell()
      return () => watchers.delete(tell)
    },
    close: () => watchers.clear(),
  }
}
