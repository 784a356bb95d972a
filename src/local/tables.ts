const databaseName = 'hourboard'
const version = 1
/** Each table with the field that names its rows. */
const keys = { boards: 'roomId', inbox: 'id' } as const

type TableName = keyof typeof keys
type Stores = { readonly [name in TableName]: IDBObjectStore }

/** This phone's tables in IndexedDB, alike in all windows of the app. Each promise rejects with the error of IndexedDB. */
export interface Tables {
  /** Asks in one transaction and resolves with the answers. */
  readonly read: (ask: (stores: Stores) => readonly IDBRequest[]) => Promise<readonly unknown[]>
  /** Does something in one transaction; resolves once it is on the disk. */
  readonly write: (name: TableName, work: (store: IDBObjectStore) => void) => Promise<void>
  /** Calls back after every change in any window; returns the way to stop. */
  readonly watch: (changed: () => void) => () => void
  readonly close: () => void
}

/** Opens the database with the first use, and again after the system closed it. */
export function makeTables(factory: IDBFactory | undefined): Tables {
  const watchers = new Set<() => void>()
  const windows = 'BroadcastChannel' in globalThis ? new BroadcastChannel(databaseName) : null
  let opened: Promise<IDBDatabase> | null = null

  function tell(): void {
    for (const changed of watchers) changed()
  }
  windows?.addEventListener('message', tell)

  function database(): Promise<IDBDatabase> {
    opened ??= open(factory, () => (opened = null))
    return opened
  }

  async function begin(names: TableName | TableName[], mode: IDBTransactionMode): Promise<IDBTransaction> {
    const durably = { durability: 'strict' } as const
    try {
      return (await database()).transaction(names, mode, durably)
    } catch (error) {
      opened = null
      // It was closed a moment ago, and may be opened again.
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error
      return (await database()).transaction(names, mode, durably)
    }
  }

  return {
    read: async (ask) => {
      const transaction = await begin(['boards', 'inbox'], 'readonly')
      const asked = ask({ boards: transaction.objectStore('boards'), inbox: transaction.objectStore('inbox') })
      await ended(transaction)
      return asked.map(({ result }) => result as unknown)
    },
    write: async (name, work) => {
      const transaction = await begin(name, 'readwrite')
      const done = ended(transaction)
      work(transaction.objectStore(name))
      await done
      tell()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel's messages have none
      windows?.postMessage(name)
    },
    watch: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    close: () => {
      windows?.close()
      void opened?.then((one) => one.close(), () => {})
      opened = null
    },
  }
}

function open(factory: IDBFactory | undefined, closed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (!factory) throw new DOMException('this page has no storage', 'SecurityError')
    const request = factory.open(databaseName, version)
    request.addEventListener('upgradeneeded', () => {
      for (const [name, keyPath] of Object.entries(keys)) request.result.createObjectStore(name, { keyPath })
    })
    request.addEventListener('error', () => reject(request.error))
    request.addEventListener('success', () => {
      const { result } = request
      result.addEventListener('close', closed)
      // Another window wants to make a newer version, or to remove it.
      result.addEventListener('versionchange', () => {
        result.close()
        closed()
      })
      resolve(result)
    })
  })
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new DOMException('the storage gave up', 'AbortError')))
  })
}
