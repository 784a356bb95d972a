/** The layout of y-indexeddb, which makes and reads it: rows of updates, and notes by name. */
export const rows = 'updates'
export const notes = 'custom'

export function carrierDatabaseName(roomId: string): string {
  return `hourboard-${roomId}`
}

/** Removes the database of one carrier; windows that hold it open are told to let go. */
export function deleteCarrierDatabase(factory: IDBFactory, roomId: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(carrierDatabaseName(roomId))
    request.addEventListener('error', () => reject(request.error))
    request.addEventListener('success', () => resolve())
  })
}

export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}

/** A transaction over rows and notes whose `done` resolves only once its writes are on the disk. */
export function writeDurably(database: IDBDatabase): { transaction: IDBTransaction; done: Promise<void> } {
  const transaction = database.transaction([rows, notes], 'readwrite', { durability: 'strict' })
  const done = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error))
  })
  // Whoever fails before the end of the transaction has no more use for how it ended.
  done.catch(() => {})
  return { transaction, done }
}
