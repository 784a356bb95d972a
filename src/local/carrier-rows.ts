import * as Y from 'yjs'
import { readCarrierUpdate } from '../protocol/carrier-update.ts'
import { notes, resultOf, rows, writeDurably } from './carrier-database.ts'
import type { OpenedPersistence } from './open-persistence.ts'

export interface CarrierRows {
  /**
   * Reads the notes and has y-indexeddb put the rows into the carrier, without those that are no carrier's when it cannot. `noted` has
   * the notes before the carrier has the rows.
   */
  readonly read: (database: IDBDatabase, persistence: OpenedPersistence, noted: (notes: ReadonlyMap<string, Uint8Array>) => void) => Promise<void>
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

/** Puts rows that are no carrier's aside among the notes, since y-indexeddb reads no row when it cannot read one. Resolves with how many. */
async function putAside(database: IDBDatabase): Promise<number> {
  const store = database.transaction(rows).objectStore(rows)
  const [keys, values] = await Promise.all([resultOf(store.getAllKeys()), resultOf(store.getAll())])
  const foreign = keys.flatMap((key, i) => (isCarrierUpdate(values[i]) ? [] : [{ key, value: values[i] as unknown }]))
  const moved = writeDurably(database)
  for (const { key, value } of foreign) {
    moved.transaction.objectStore(notes).put(value, unreadable + String(key))
    moved.transaction.objectStore(rows).delete(key)
  }
  await moved.done
  return foreign.length
}

async function readNotes(database: IDBDatabase): Promise<ReadonlyMap<string, Uint8Array>> {
  const store = database.transaction(notes).objectStore(notes)
  const [names, texts] = await Promise.all([resultOf(store.getAllKeys()), resultOf(store.getAll())])
  return new Map(names.flatMap((name, i) => (String(name).startsWith(unreadable) ? [] : [[String(name), texts[i] as Uint8Array] as const])))
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
    read: async (database, persistence, noted) => {
      reader = persistence.origin
      noted(await readNotes(database))
      read = await persistence.read().catch(async (error: unknown) => {
        if ((await putAside(database)) === 0) throw error
        return persistence.read()
      })
    },
    isReading: (origin) => origin === own || origin === reader,
    add: (database, updates, texts) => {
      const { transaction, done } = writeDurably(database)
      putNotes(transaction, texts)
      for (const update of updates) addRow(transaction.objectStore(rows), update)
      // Left alone it would wait until this page had time to hear that each row was taken.
      transaction.commit()
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
