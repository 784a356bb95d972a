/** Where carriers are kept. Tests give each of their phones one of its own. */
export interface CarrierStorage {
  readonly factory: IDBFactory | undefined
}

/** The storage of the browser; it has no factory where the page is given none. */
export const browserStorage: CarrierStorage = {
  get factory() {
    return globalThis.indexedDB as IDBFactory | undefined
  },
}
