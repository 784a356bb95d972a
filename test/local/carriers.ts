import * as Y from 'yjs'
import { storageOf } from '../fixtures/phone-storage.ts'
import { carrierDatabaseName, rows } from '../../src/local/carrier-database.ts'
import { keepCarrier, type KeepOptions, type KeptCarrier } from '../../src/local/keep-carrier.ts'

export const roomId = 'room'

export interface Window {
  readonly carrier: Y.Doc
  readonly kept: KeptCarrier
}

/** Patience with the storage does not end, however slow this machine is; pauses before the next attempt are short. */
export function soon(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms < 1000 ? 60_000 : 10)
  return () => clearTimeout(timer)
}

/** A window of one phone, whose storage is `factory`. */
export async function openWindow(factory: IDBFactory | undefined, options: Partial<KeepOptions> = {}): Promise<Window> {
  const carrier = new Y.Doc()
  const kept = keepCarrier(carrier, roomId, { storage: storageOf(factory), later: soon, ...options })
  await kept.loaded
  return { carrier, kept }
}

export function add(window: Window, byte: number, size = 3): void {
  window.carrier.getArray('entries').push([new Uint8Array(size).fill(byte)])
}

/** The first bytes of all entries, in order. */
export function entriesIn(window: Window): number[] {
  return window.carrier.getArray<Uint8Array>('entries').toArray().map((entry) => entry[0]!)
}

/** Resolves once `check` holds; gives up after four seconds. */
export async function until(check: () => boolean): Promise<void> {
  const end = Date.now() + 4000
  while (!check()) {
    if (Date.now() > end) throw new Error(`never came: ${check.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

/** What a browser killed this moment would find: only what transactions have completed. */
export async function rowsOnDisk(factory: IDBFactory): Promise<Uint8Array[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open(carrierDatabaseName(roomId))
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
  const found = await new Promise<Uint8Array[]>((resolve) => {
    const request = database.transaction(rows).objectStore(rows).getAll()
    request.addEventListener('success', () => resolve(request.result))
  })
  database.close()
  return found
}

export function carrierOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}
