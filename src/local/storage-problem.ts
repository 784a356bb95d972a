/**
 * Why this phone cannot keep anything just now. `full`: no space left. `private`: the browser gives this page no storage.
 * `blocked`: another window holds the storage, or it does not answer. `closed`: it was taken away while in use.
 */
export type StorageProblem = 'full' | 'blocked' | 'closed' | 'private'

/** What an error of IndexedDB means for the person. */
export function storageProblemOf(error: unknown): StorageProblem {
  const { name = '', inner = null } = isNamed(error) ? error : {}
  if (name === 'QuotaExceededError') return 'full'
  // Dexie says which of its own steps failed, and keeps what the storage said inside.
  if (inner) return storageProblemOf(inner)
  if (name === 'SecurityError' || name === 'MissingAPIError' || name === 'NotAllowedError') return 'private'
  if (name === 'TimeoutError') return 'blocked'
  return 'closed'
}

function isNamed(error: unknown): error is { readonly name?: unknown; readonly inner?: unknown } {
  return typeof error === 'object' && error !== null
}
