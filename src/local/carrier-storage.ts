import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** Where carriers are kept. Tests give each of their phones one of its own. */
export interface CarrierStorage {
  readonly factory: IDBFactory | undefined
  /** Begins to read a database into a carrier, and makes it when it is not there. */
  readonly persist: (name: string, carrier: Y.Doc) => IndexeddbPersistence
}

/** The storage of the browser; it has no factory where the page is given none. */
export const browserStorage: CarrierStorage = {
  get factory() {
    return globalThis.indexedDB as IDBFactory | undefined
  },
  persist: (name, carrier) => new IndexeddbPersistence(name, carrier),
}
