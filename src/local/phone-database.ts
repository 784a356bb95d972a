import { makeTables } from './tables.ts'

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

/** Opens this phone's tables; opening itself happens with the first use. */
export function openPhoneDatabase(factory: IDBFactory | undefined = globalThis.indexedDB): PhoneDatabase {
  const tables = makeTables(factory)

  function changeBoard(roomId: string, next: (known: BoardRow | undefined) => BoardRow | undefined): Promise<void> {
    return tables.write('boards', (boards) => {
      const known = boards.get(roomId)
      known.addEventListener('success', () => {
        const row = next(known.result as BoardRow | undefined)
        if (row) boards.put(row)
      })
    })
  }

  return {
    board: async (roomId) => (await tables.read(({ boards }) => [boards.get(roomId)]))[0] as BoardRow | undefined,
    keepBoard: (row, combine) => changeBoard(row.roomId, (known) => (known && combine ? combine(known) : row)),
    updateBoard: (roomId, change) => changeBoard(roomId, (known) => known && { ...known, ...change }),
    forgetBoard: (roomId) => tables.write('boards', (boards) => boards.delete(roomId)),
    keepInInbox: (row) => tables.write('inbox', (inbox) => inbox.put(row)),
    dropFromInbox: (id) => tables.write('inbox', (inbox) => inbox.delete(id)),
    watch: (seen, failed) => {
      let newest = 0
      const look = (): void => {
        const turn = ++newest
        tables.read(({ boards, inbox }) => [boards.getAll(), inbox.getAll()]).then(
          ([boards, inbox]) => turn === newest && seen(boards as BoardRow[], inbox as InboxRow[]),
          (error: unknown) => turn === newest && failed(error),
        )
      }
      const stop = tables.watch(look)
      look()
      return () => {
        newest = -1
        stop()
      }
    },
    close: tables.close,
  }
}
