import { ConfigError } from '../config.ts'
import { lmdbStorage } from './lmdb.ts'
import { memoryStorage } from './memory.ts'
import type { Storage } from './storage.ts'

/** True of a place that several relays can share. */
export function isDatabase(place: string): boolean {
  return /^postgres(ql)?:\/\//.test(place)
}

/**
 * Opens the storage that a setting names: a folder, `memory`, or the address of a PostgreSQL database. Rejects with a sentence
 * where that cannot be reached.
 */
export async function openStorage(place: string, now: () => number): Promise<Storage> {
  if (place === 'memory') return memoryStorage(now)
  if (!isDatabase(place)) return lmdbStorage(place, { now }).catch((error: unknown) => refuse('folder', error))
  // Loaded only where it is wanted: its driver takes memory.
  const { postgresStorage } = await import('./postgres.ts')
  return postgresStorage(place, { now }).catch((error: unknown) => refuse('database', error))
}

function refuse(what: 'folder' | 'database', error: unknown): never {
  throw new ConfigError(`The ${what} that HOURBOARD_DATA names cannot be used: ${error instanceof Error ? error.message : String(error)}`)
}
