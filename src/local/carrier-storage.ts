import { openPersistence, type OpenedPersistence } from './open-persistence.ts'
import type * as Y from 'yjs'

/** Where carriers are kept. Tests give each of their phones one of its own. */
export interface CarrierStorage {
  readonly factory: IDBFactory | undefined
  /** Has y-indexeddb open the database of a carrier, which it makes when it is not there. */
  readonly persist: (name: string, carrier: Y.Doc) => OpenedPersistence
}

/** The storage of the browser; it has no factory where the page is given none. */
export const browserStorage: CarrierStorage = {
  get factory() {
    return globalThis.indexedDB as IDBFactory | undefined
  },
  persist: openPersistence,
}
