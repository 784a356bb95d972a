import { resultOf } from './carrier-database.ts'

export const boardTable = 'boards'
export const inboxTable = 'inbox'

const name = 'hourboard'
const version = 10
const keys = { [boardTable]: 'roomId', [inboxTable]: 'id' }

/** The tables of this phone beside its boards. */
export interface PhoneTables {
  /** Does all that `work` asks for in one transaction, and resolves once that is on the disk. Rejects with what IndexedDB says. */
  readonly change: (work: (transaction: IDBTransaction) => void) => Promise<void>
  readonly read: <T>(work: (transaction: IDBTransaction) => Promise<T>) => Promise<T>
  readonly close: () => void
}

/** Opens them with the first use, and again with the next one when the system closed them. */
export function phoneTables(factory: IDBFactory | null | undefined): PhoneTables {
  let opening: Promise<IDBDatabase> | null = null

  function open(): Promise<IDBDatabase> {
    if (opening) return opening
    const asked = openNow(factory).then((database) => {
      const letGo = (): void => void (opening === asked && (opening = null))
      database.addEventListener('close', letGo)
      // Another window removes or changes the tables.
      database.addEventListener('versionchange', () => (database.close(), letGo()))
      return database
    })
    asked.catch(() => (opening = null))
    return (opening = asked)
  }

  async function within<T>(mode: IDBTransactionMode, work: (transaction: IDBTransaction) => T): Promise<Awaited<T>> {
    const begin = async (): Promise<Awaited<T>> => work((await open()).transaction(Object.keys(keys), mode, { durability: 'strict' })) as Awaited<T>
    try {
      return await begin()
    } catch (error) {
      // It was closed under us, of which not every browser tells.
      if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw error
      opening = null
      return begin()
    }
  }

  return {
    change: (work) => within('readwrite', (transaction) => (work(transaction), ended(transaction))),
    read: (work) => within('readonly', work),
    close: () => {
      opening?.then((database) => database.close(), () => {})
      opening = null
    },
  }
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new DOMException('it was given up', 'AbortError')))
  })
}

async function openNow(factory: IDBFactory | null | undefined): Promise<IDBDatabase> {
  if (!factory) throw new DOMException('this page has no storage', 'SecurityError')
  const request = factory.open(name, version)
  request.addEventListener('upgradeneeded', () => {
    for (const [table, keyPath] of Object.entries(keys)) request.result.createObjectStore(table, { keyPath })
  })
  return resultOf(request)
}
