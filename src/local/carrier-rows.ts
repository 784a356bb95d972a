import type { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { readCarrierUpdate } from '../protocol/carrier-update.ts'
import { notes, resultOf, rows, writeDurably } from './carrier-database.ts'

export interface CarrierRows {
  /** What this persistence puts into the carrier comes from its rows and is not written again. */
  readonly readBy: (persistence: IndexeddbPersistence, rows: number) => void
  readonly isReading: (origin: unknown) => boolean
  /** Adds rows and notes in one transaction; resolves once they are on the disk. */
  readonly add: (database: IDBDatabase, updates: readonly Uint8Array[], notes: ReadonlyMap<string, Uint8Array>) => Promise<void>
  /** Puts the whole carrier as one row in the place of all; resolves once that is on the disk. */
  readonly fold: (database: IDBDatabase, notes: ReadonlyMap<string, Uint8Array>) => Promise<void>
  /** Rows known to be there. */
  readonly count: () => number
  /** Forgets what is known of the rows, e.g. because the database was lost. */
  readonly reset: () => void
}

/** Names under which rows that are no carrier's are kept, out of the way of those that are. */
const unreadable = 'unreadable '

export interface Inspected {
  readonly rows: number
  readonly notes: ReadonlyMap<string, Uint8Array>
}

/**
 * Looks through a database before y-indexeddb does, which reads no row when it cannot read one: those that are no carrier's
 * are put aside among the notes. Returns how many are left, and the other notes.
 */
export async function inspectRows(database: IDBDatabase): Promise<Inspected> {
  const transaction = database.transaction([rows, notes])
  const [store, noteStore] = [transaction.objectStore(rows), transaction.objectStore(notes)]
  const [keys, values, names, texts] = await Promise.all([
    resultOf(store.getAllKeys()),
    resultOf(store.getAll()),
    resultOf(noteStore.getAllKeys()),
    resultOf(noteStore.getAll()),
  ])
  const foreign = keys.flatMap((key, i) => (isCarrierUpdate(values[i]) ? [] : [{ key, value: values[i] as unknown }]))
  if (foreign.length > 0) {
    const aside = writeDurably(database)
    for (const { key, value } of foreign) {
      aside.transaction.objectStore(notes).put(value, unreadable + String(key))
      aside.transaction.objectStore(rows).delete(key)
    }
    await aside.done
  }
  const kept = names.flatMap((name, i) => (String(name).startsWith(unreadable) ? [] : [[String(name), texts[i] as Uint8Array] as const]))
  return { rows: keys.length - foreign.length, notes: new Map(kept) }
}

function isCarrierUpdate(value: unknown): boolean {
  try {
    readCarrierUpdate(value as Uint8Array)
    return true
  } catch {
    return false
  }
}

/** The rows in which a carrier is kept. */
export function makeCarrierRows(carrier: Y.Doc): CarrierRows {
  const own = {}
  const known = new Set<IDBValidKey>()
  let reader: unknown = own
  let read = 0

  function take(value: unknown): boolean {
    if (!isCarrierUpdate(value)) return false
    Y.applyUpdate(carrier, value as Uint8Array, own)
    return true
  }

  function addRow(store: IDBObjectStore, update: Uint8Array): void {
    const request = store.add(update)
    request.addEventListener('success', () => known.add(request.result))
  }

  return {
    count: () => read + known.size,
    reset: () => known.clear(),
    readBy: (persistence, count) => {
      reader = persistence
      read = count
    },
    isReading: (origin) => origin === own || origin === reader,
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
        keysAsked.result.forEach((key, i) => {
          if (known.has(key) || take(valuesAsked.result[i])) store.delete(key)
        })
        known.clear()
        read = 0
        addRow(store, Y.encodeStateAsUpdate(carrier))
      })
      return done
    },
  }
}

function putNotes(transaction: IDBTransaction, texts: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, bytes] of texts) transaction.objectStore(notes).put(bytes, name)
}
