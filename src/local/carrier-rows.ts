import * as Y from 'yjs'
import { notes, resultOf, rows, writeDurably } from './carrier-database.ts'

export interface CarrierRows {
  /** Reads all rows into the carrier and returns the notes beside them. */
  readonly load: (database: IDBDatabase) => Promise<Map<string, Uint8Array>>
  /** Adds rows and notes in one transaction; resolves once they are on the disk. */
  readonly add: (database: IDBDatabase, updates: readonly Uint8Array[], notes: ReadonlyMap<string, Uint8Array>) => Promise<void>
  /** Puts the whole carrier as one row in the place of all; resolves once that is on the disk. */
  readonly fold: (database: IDBDatabase, notes: ReadonlyMap<string, Uint8Array>) => Promise<void>
  /** Rows known to be there. */
  readonly count: () => number
  /** Forgets what is known of the rows, e.g. because the database was lost. */
  readonly reset: () => void
}

/** The rows in which a carrier is kept; what is read from them enters the carrier with `origin`. */
export function makeCarrierRows(carrier: Y.Doc, origin: unknown): CarrierRows {
  const known = new Set<IDBValidKey>()

  /** Returns the keys of rows that Yjs cannot read; they stay where they are. */
  function take(keys: readonly IDBValidKey[], values: readonly unknown[]): Set<IDBValidKey> {
    const unreadable = new Set<IDBValidKey>()
    carrier.transact(() => {
      values.forEach((value, i) => {
        known.add(keys[i]!)
        try {
          Y.applyUpdate(carrier, value as Uint8Array, origin)
        } catch {
          unreadable.add(keys[i]!)
        }
      })
    }, origin)
    return unreadable
  }

  function addRow(store: IDBObjectStore, update: Uint8Array): void {
    const request = store.add(update)
    request.addEventListener('success', () => known.add(request.result))
  }

  return {
    count: () => known.size,
    reset: () => known.clear(),
    load: async (database) => {
      const transaction = database.transaction([rows, notes])
      const store = transaction.objectStore(rows)
      const noteStore = transaction.objectStore(notes)
      const [keys, values, names, texts] = await Promise.all([
        resultOf(store.getAllKeys()),
        resultOf(store.getAll()),
        resultOf(noteStore.getAllKeys()),
        resultOf(noteStore.getAll()),
      ])
      take(keys, values)
      return new Map(names.map((name, i) => [String(name), texts[i] as Uint8Array]))
    },
    add: (database, updates, texts) => {
      const { transaction, done } = writeDurably(database)
      putNotes(transaction, texts)
      for (const update of updates) addRow(transaction.objectStore(rows), update)
      return done
    },
    fold: (database, texts) => {
      const { transaction, done } = writeDurably(database)
      putNotes(transaction, texts)
      const store = transaction.objectStore(rows)
      const keysAsked = store.getAllKeys()
      const valuesAsked = store.getAll()
      valuesAsked.addEventListener('success', () => {
        // Rows of other windows are taken over first, so that nothing goes that this carrier does not have.
        const keys = keysAsked.result
        const foreign = keys.flatMap((key, i) => (known.has(key) ? [] : [i]))
        const unreadable = take(foreign.map((i) => keys[i]!), foreign.map((i) => valuesAsked.result[i]))
        for (const key of keys) if (!unreadable.has(key)) store.delete(key)
        known.clear()
        addRow(store, Y.encodeStateAsUpdate(carrier))
      })
      return done
    },
  }
}

function putNotes(transaction: IDBTransaction, texts: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, bytes] of texts) transaction.objectStore(notes).put(bytes, name)
}
