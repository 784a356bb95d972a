import { Dexie, liveQuery, type EntityTable } from 'dexie'
import { boardTable, inboxTable, phoneDatabaseName } from './kept-link.ts'

/** A board that this phone holds a link to. */
export interface BoardRow {
  readonly roomId: string
  /** The secret part of its link. */
  readonly token: string
  readonly openedAt: number
  /** Who this phone's person is on the board, where it is not the phone's own. */
  readonly personId?: string
  /** What the start page shows of it, as its owner keeps it. */
  readonly card: unknown
  /** The secret part of the new link while a move to it is not finished. */
  readonly movingTo?: string
}

export interface InboxRow {
  readonly id: string
  readonly text: string
  readonly at: number
}

type Tables = Dexie & {
  boards: EntityTable<BoardRow, 'roomId'>
  inbox: EntityTable<InboxRow, 'id'>
}

export type Seen = (boards: BoardRow[], inbox: InboxRow[]) => void

/** Everything this phone keeps beside the boards themselves. Each promise rejects when it could not be kept. */
export interface PhoneDatabase {
  readonly board: (roomId: string) => Promise<BoardRow | undefined>
  /** Where the board is kept already, `combine` says what stands; no other window comes in between. */
  readonly keepBoard: (row: BoardRow, combine?: (known: BoardRow) => BoardRow) => Promise<void>
  /** All of these or, when it rejects, none of them. */
  readonly keepAll: (boards: readonly BoardRow[], inbox: readonly InboxRow[], combine: (row: BoardRow, known: BoardRow) => BoardRow) => Promise<void>
  /** Changes a board that is still there; one that was forgotten stays forgotten. */
  readonly updateBoard: (roomId: string, change: Partial<Omit<BoardRow, 'roomId'>>) => Promise<void>
  readonly forgetBoard: (roomId: string) => Promise<void>
  readonly keepInInbox: (row: InboxRow) => Promise<void>
  readonly dropFromInbox: (id: string) => Promise<void>
  /** Calls back now and after every change in any window of this app; returns the way to stop. */
  readonly watch: (seen: Seen, failed: (error: unknown) => void) => () => void
  readonly close: () => void
}

/** Opens this phone's tables; opening itself happens with the first use. */
export function openPhoneDatabase(): PhoneDatabase {
  const tables = new Dexie(phoneDatabaseName, { chromeTransactionDurability: 'strict' }) as Tables
  tables.version(1).stores({ [boardTable]: 'roomId', [inboxTable]: 'id' })
  return {
    board: (roomId) => tables.boards.get(roomId),
    keepBoard: (row, combine) =>
      tables.transaction('rw', tables.boards, async () => {
        const known = combine && (await tables.boards.get(row.roomId))
        await tables.boards.put(known ? combine(known) : row)
      }),
    keepAll: (boards, inbox, combine) =>
      tables.transaction('rw', tables.boards, tables.inbox, async () => {
        for (const row of boards) {
          const known = await tables.boards.get(row.roomId)
          await tables.boards.put(known ? combine(row, known) : row)
        }
        await tables.inbox.bulkPut([...inbox])
      }),
    updateBoard: async (roomId, change) => void (await tables.boards.update(roomId, change)),
    forgetBoard: (roomId) => tables.boards.delete(roomId),
    keepInInbox: async (row) => void (await tables.inbox.put(row)),
    dropFromInbox: (id) => tables.inbox.delete(id),
    watch: (seen, failed) => {
      const query = liveQuery(() => Promise.all([tables.boards.toArray(), tables.inbox.toArray()]))
      let stopped = false
      let stop = (): void => void (stopped = true)
      // A query says nothing when the tables cannot be opened, so that is done, and heard of, first.
      const follow = (): void => {
        if (stopped) return
        const following = query.subscribe(([boards, inbox]) => seen(boards, inbox), failed)
        stop = () => following.unsubscribe()
      }
      tables.open().then(follow, failed)
      return () => stop()
    },
    close: () => tables.close(),
  }
}
