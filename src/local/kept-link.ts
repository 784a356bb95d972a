import { resultOf } from './carrier-database.ts'

/** The database that Dexie keeps (`phone-database.ts`), and its table of boards by room id. */
export const phoneDatabaseName = 'hourboard'
export const boardTable = 'boards'

/** The part of a board's row that opening it needs. */
export interface KeptLink {
  /** The secret part of its link. */
  readonly token: string
  /** Who this phone's person is on the board, where it is not the phone's own. */
  readonly personId?: string
}

/**
 * Reads the one row of a board without Dexie, so that a board opened by its address need not wait for that file. Undefined
 * where the phone has no such board. It reads only, and leaves nothing behind where there is no database yet. Rejects with
 * the error of IndexedDB.
 */
export async function readKeptLink(roomId: string, factory: IDBFactory | undefined = globalThis.indexedDB): Promise<KeptLink | undefined> {
  if (!factory) throw new DOMException('this page has no storage', 'SecurityError')
  const database = await openAsItIs(factory)
  if (!database) return undefined
  try {
    return (await resultOf(database.transaction(boardTable).objectStore(boardTable).get(roomId))) as KeptLink | undefined
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
