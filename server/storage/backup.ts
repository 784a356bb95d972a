import { existsSync, readdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { lmdbStorage } from './lmdb.ts'
import { isDatabase } from './open-storage.ts'

/** Copies a consistent snapshot of a storage folder, also while a relay writes to it. Rejects with a plain sentence. */
export async function backUp(folder: string, target: string): Promise<void> {
  if (isDatabase(folder)) throw new Error('What PostgreSQL keeps is backed up with its own tools, such as pg_dump.')
  if (!existsSync(folder)) throw new Error(`There is no storage in ${folder}.`)
  if (existsSync(target) && readdirSync(target).length > 0) throw new Error(`${target} is not empty.`)
  await mkdir(target, { recursive: true })
  const storage = await lmdbStorage(folder)
  try {
    await storage.backUp(target)
  } finally {
    await storage.close()
  }
}
