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
  if (!isDatabase(place)) return lmdbStorage(place, { now })
  // Loaded only where it is wanted: its driver takes memory.
  const { postgresStorage } = await import('./postgres.ts')
  try {
    return await postgresStorage(place, { now })
  } catch (error) {
    throw new ConfigError(`The database that HOURBOARD_DATA names cannot be used: ${error instanceof Error ? error.message : String(error)}`)
  }
}
