/* oxlint-disable no-underscore-dangle -- y-indexeddb names so what it keeps for itself; its version is exact, and tests hold us to it */
import { fetchUpdates, IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

export interface OpenedPersistence {
  /** What y-indexeddb opened; rejects with the error of IndexedDB. */
  readonly opened: Promise<IDBDatabase>
  /** Has y-indexeddb put what the rows hold into the carrier; resolves with how many there are. Rejects when it cannot read one. */
  readonly read: () => Promise<number>
  /** What comes from the rows has this origin. */
  readonly origin: unknown
  /** Closes what was opened, now or as soon as it is. */
  readonly leave: () => void
}

/**
 * Has y-indexeddb open a carrier's database, and make it when it is not there. What it does by itself then is held back: its
 * first read writes a row at each opening and fails where nobody hears it, as its later writing does.
 */
export function openPersistence(name: string, carrier: Y.Doc): OpenedPersistence {
  let opening!: Promise<IDBDatabase>
  class Held extends IndexeddbPersistence {}
  Object.defineProperty(Held.prototype, '_db', {
    get: () => new Promise(() => {}),
    set: (promise: Promise<IDBDatabase>) => {
      opening = promise
    },
  })
  const persistence = new Held(name, carrier)
  carrier.off('update', persistence._storeUpdate)
  const opened = opening.then((database) => (persistence.db = database), rejectAsNamed)
  return {
    opened,
    origin: persistence,
    read: () => fetchUpdates(persistence).then(() => persistence._dbsize, rejectAsNamed),
    leave: () => {
      void persistence.destroy()
      opened.then((database) => database.close(), () => {})
    },
  }
}

/** lib0 makes a plain error of what IndexedDB said, with its name in front of the text. */
function rejectAsNamed(error: unknown): never {
  const name = error instanceof Error && error.name === 'Error' ? /^\w+(?=:|$)/.exec(error.message)?.[0] : undefined
  throw name ? new DOMException((error as Error).message, name) : error
}
