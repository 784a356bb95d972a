import * as Y from 'yjs'
import { readCarrierUpdate } from '../protocol/carrier-update.ts'
import { notes, resultOf, rows, writeDurably } from './carrier-database.ts'

export interface CarrierRows {
  /** Puts what the rows hold into the carrier; rows that are no carrier's are put aside first. Resolves with the notes. */
  readonly read: (database: IDBDatabase) => Promise<ReadonlyMap<string, Uint8Array>>
  /** What comes from the rows has this origin, and is not written again. */
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

interface Found {
  readonly updates: readonly Uint8Array[]
  readonly notes: ReadonlyMap<string, Uint8Array>
}

/** Reads rows and notes; rows that are no carrier's are put aside among the notes, since y-indexeddb reads no row when it cannot read one. */
async function readRows(database: IDBDatabase): Promise<Found> {
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
    const moved = writeDurably(database)
    for (const { key, value } of foreign) {
      moved.transaction.objectStore(notes).put(value, unreadable + String(key))
      moved.transaction.objectStore(rows).delete(key)
    }
    await moved.done
  }
  const kept = names.flatMap((name, i) => (String(name).startsWith(unreadable) ? [] : [[String(name), texts[i] as Uint8Array] as const]))
  const aside = new Set(foreign.map(({ key }) => key))
  return { updates: values.filter((_, i) => !aside.has(keys[i]!)) as Uint8Array[], notes: new Map(kept) }
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
    read: async (database) => {
      const found = await readRows(database)
      read = found.updates.length
      carrier.transact(() => {
        for (const update of found.updates) Y.applyUpdate(carrier, update, own)
      }, own)
      return found.notes
    },
    isReading: (origin) => origin === own,
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
