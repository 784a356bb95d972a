import { resultOf } from './carrier-database.ts'
import { boardTable, inboxTable, phoneTables } from './phone-tables.ts'

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

export type Seen = (boards: BoardRow[], inbox: InboxRow[]) => void

/** Everything this phone keeps beside the boards themselves. Each promise rejects when it could not be kept. */
export interface PhoneDatabase {
  readonly board: (roomId: string) => Promise<BoardRow | undefined>
  /** Where the board is kept already, `combine` says what stands; no other window comes in between. */
  readonly keepBoard: (row: BoardRow, combine?: (known: BoardRow) => BoardRow) => Promise<void>
  /** Changes a board that is still there; one that was forgotten stays forgotten. */
  readonly updateBoard: (roomId: string, change: Partial<Omit<BoardRow, 'roomId'>>) => Promise<void>
  readonly forgetBoard: (roomId: string) => Promise<void>
  readonly keepInInbox: (row: InboxRow) => Promise<void>
  readonly dropFromInbox: (id: string) => Promise<void>
  /** Calls back now and after every change in any window of this app; returns the way to stop. */
  readonly watch: (seen: Seen, failed: (error: unknown) => void) => () => void
  readonly close: () => void
}

/** What the windows of this app call each other by when a table has changed. */
const channelName = 'hourboard tables'

/** Opens this phone's tables; opening itself happens with the first use. */
export function openPhoneDatabase(factory: IDBFactory | null | undefined = globalThis.indexedDB): PhoneDatabase {
  const tables = phoneTables(factory)
  const channel = new BroadcastChannel(channelName)
  const watchers = new Set<() => void>()
  const changed = (): void => {
    for (const look of watchers) look()
  }
  channel.addEventListener('message', changed)
  // A page that was put aside heard nothing meanwhile.
  globalThis.addEventListener?.('pageshow', changed)

  async function change(work: (transaction: IDBTransaction) => void): Promise<void> {
    await tables.change(work)
    changed()
    channel.postMessage(null)
  }

  /** Puts what `next` makes of the row that is there, unless that is nothing. */
  function changeBoard(roomId: string, next: (known: BoardRow | undefined) => BoardRow | undefined): Promise<void> {
    return change((transaction) => {
      const boards = transaction.objectStore(boardTable)
      const found: IDBRequest<BoardRow | undefined> = boards.get(roomId)
      found.addEventListener('success', () => {
        const row = next(found.result)
        if (row) boards.put(row)
      })
    })
  }

  return {
    board: (roomId) => tables.read((transaction) => resultOf(transaction.objectStore(boardTable).get(roomId))),
    keepBoard: (row, combine) => changeBoard(row.roomId, (known) => (known && combine ? combine(known) : row)),
    updateBoard: (roomId, difference) => changeBoard(roomId, (known) => known && { ...known, ...difference }),
    forgetBoard: (roomId) => change((transaction) => void transaction.objectStore(boardTable).delete(roomId)),
    keepInInbox: (row) => change((transaction) => void transaction.objectStore(inboxTable).put(row)),
    dropFromInbox: (id) => change((transaction) => void transaction.objectStore(inboxTable).delete(id)),
    watch: (seen, failed) => {
      const look = oneAtATime(async () => {
        try {
          const rows = await tables.read((transaction) => Promise.all([boardTable, inboxTable].map((name) => resultOf(transaction.objectStore(name).getAll()))))
          if (watchers.has(look)) seen(...(rows as [BoardRow[], InboxRow[]]))
        } catch (error) {
          if (watchers.has(look)) failed(error)
        }
      })
      watchers.add(look)
      look()
      return () => watchers.delete(look)
    },
    close: () => {
      watchers.clear()
      globalThis.removeEventListener?.('pageshow', changed)
      channel.close()
      tables.close()
    },
  }
}

/** Runs `work`, and once more after it when it was asked for meanwhile, so that what was read first is not shown last. */
function oneAtATime(work: () => Promise<void>): () => void {
  let isRunning = false
  let isAskedAgain = false
  return async function ask(): Promise<void> {
    isAskedAgain = isRunning
    if (isRunning) return
    isRunning = true
    await work()
    isRunning = false
    if (isAskedAgain) void ask()
  }
}
