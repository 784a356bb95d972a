import type { BoardRow, InboxRow, PhoneDatabase } from './phone-database.ts'

/**
 * Stands in where the phone gives no storage, so that the app can be used for as long as it is open (Y3). What a person
 * asks to keep is refused: it would be gone with the page.
 */
export function makeMemoryPhoneDatabase(): PhoneDatabase {
  const boards = new Map<string, BoardRow>()
  const settings = new Map<string, string>()
  const watchers = new Set<() => void>()
  const changed = (): void => {
    for (const seen of watchers) seen()
  }
  return {
    board: async (roomId) => boards.get(roomId),
    keepBoard: async (row) => {
      boards.set(row.roomId, row)
      changed()
    },
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
    setSetting: async (name, value) => {
      settings.set(name, value)
      changed()
    },
    watch: (seen) => {
      const tell = (): void => seen([...boards.values()], [] as InboxRow[], new Map(settings))
      watchers.add(tell)
      tell()
      return () => watchers.delete(tell)
    },
    close: () => watchers.clear(),
  }
}
