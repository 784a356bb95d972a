import { existsSync, readdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { lmdbStorage } from './lmdb.ts'

/** Copies a consistent snapshot of a storage folder, also while a relay writes to it. Rejects with a plain sentence. */
export async function backUp(folder: string, target: string): Promise<void> {
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
