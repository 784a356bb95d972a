import { resultOf } from './carrier-database.ts'

/** The database that Dexie keeps (`phone-database.ts`), and its table of boards by room id. */
export const phoneDatabaseName = 'hourboard'
export const boardTable = 'boards'
export const inboxTable = 'inbox'

/** The part of a board's row that opening it needs. */
export interface KeptLink {
  /** The secret part of its link. */
  readonly token: string
  /** Who this phone's person is on the board, where it is not the phone's own. */
  readonly personId?: string
}

/**
 * Reads the one row of a board without Dexie, so that a board opened by its address need not wait for that file. Undefined
 * where the phone has no such board. It only reads, and leaves nothing behind where there is no database yet. Rejects with
 * the error of IndexedDB.
 */
export function readKeptLink(roomId: string, factory: IDBFactory | undefined = globalThis.indexedDB): Promise<KeptLink | undefined> {
  return readAsItIs(factory, (transaction) => resultOf(transaction.objectStore(boardTable).get(roomId)))
}

/** Reads all rows in the same way, for the first drawing of the list; undefined where there is no database yet. */
export function readKeptRows(factory: IDBFactory | undefined = globalThis.indexedDB): Promise<readonly [boards: unknown[], inbox: unknown[]] | undefined> {
  return readAsItIs(factory, (transaction) => Promise.all([boardTable, inboxTable].map((name) => resultOf(transaction.objectStore(name).getAll()))) as Promise<[unknown[], unknown[]]>)
}

async function readAsItIs<T>(factory: IDBFactory | undefined, read: (transaction: IDBTransaction) => Promise<T>): Promise<T | undefined> {
  if (!factory) throw new DOMException('this page has no storage', 'SecurityError')
  const database = await openAsItIs(factory)
  if (!database) return undefined
  try {
    return await read(database.transaction([boardTable, inboxTable]))
  } finally {
    database.close()
  }
}

/** A link as it is first written; Dexie's own writing of the row follows and adds to it. */
export interface NewLink extends KeptLink {
  readonly roomId: string
  readonly openedAt: number
  readonly card: unknown
}

/** Dexie's version 1. */
const version = 10

/**
 * Writes the row of a board that is not there yet, without waiting for Dexie: whoever closes the page right after opening a link
 * finds the board again. Resolves once it is on the disk; rejects with the error of IndexedDB.
 */
export async function keepLinkNow(link: NewLink, factory: IDBFactory | undefined = globalThis.indexedDB): Promise<void> {
  if (!factory) throw new DOMException('this page has no storage', 'SecurityError')
  const request = factory.open(phoneDatabaseName, version)
  request.addEventListener('upgradeneeded', () => {
    // The same tables that `phone-database.ts` names; Dexie finds nothing to change in them.
    request.result.createObjectStore(boardTable, { keyPath: 'roomId' })
    request.result.createObjectStore(inboxTable, { keyPath: 'id' })
  })
  const database = await resultOf(request)
  try {
    const transaction = database.transaction(boardTable, 'readwrite', { durability: 'strict' })
    const boards = transaction.objectStore(boardTable)
    const known = boards.get(link.roomId)
    known.addEventListener('success', () => known.result === undefined && boards.put(link))
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(transaction.error))
    })
  } finally {
    database.close()
  }
}

/** Opens the database in the version that it has; null when there is none. */
function openAsItIs(factory: IDBFactory): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = factory.open(phoneDatabaseName)
    let isMissing = false
    request.addEventListener('upgradeneeded', () => {
      isMissing = true
      request.transaction!.abort()
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', (event) => {
      // Firefox would report what was given up on purpose as an error of the page.
      event.preventDefault()
      if (isMissing) resolve(null)
      else reject(request.error)
    })
  })
}
