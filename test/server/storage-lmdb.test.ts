import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { open } from 'lmdb'
import { expect, test } from 'vitest'
import { backUp } from '../../server/storage/backup.ts'
import { lmdbStorage } from '../../server/storage/lmdb.ts'
import { keyOf } from '../../server/storage/rows.ts'
import { toBase64url } from '../../src/protocol/base64url.ts'
import { describeStorage } from '../contracts/storage-contract.ts'

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'hourboard-storage-'))

describeStorage('lmdb', async () => {
  const folder = newFolder()
  let now = Date.now()
  const openAgain = () => lmdbStorage(folder, { now: () => now, groupMs: 1 })
  let storage = await openAgain()
  return {
    storage,
    setNow(ms) {
      now = ms
    },
    async reopen() {
      await storage.close()
      storage = await openAgain()
      return storage
    },
    async dispose() {
      await storage.close()
      rmSync(folder, { recursive: true })
    },
  }
})

test('[V5] a sweep of many rooms does not hold up who writes meanwhile', async () => {
  const folder = newFolder()
  const storage = await lmdbStorage(folder, { groupMs: 0, now: () => 1_000_000_000_000 })
  await Promise.all(Array.from({ length: 3_000 }, () => storage.append(toBase64url(randomBytes(16)), [Uint8Array.of(1)])))
  const order: string[] = []
  const sweep = storage.forgetUnusedSince(1_000_000_000_001).then((forgotten) => order.push(`forgot ${forgotten}`))
  const append = storage.append(toBase64url(Buffer.alloc(16, 255)), [Uint8Array.of(2)]).then(() => order.push('wrote'))
  await Promise.all([sweep, append])
  expect(order[0]).toBe('wrote')
  await storage.close()
  rmSync(folder, { recursive: true })
})

test('[Y7] a backup taken between writes is a storage of its own with all that was on disk', async () => {
  const [folder, target] = [newFolder(), newFolder()]
  const room = toBase64url(randomBytes(16))
  const storage = await lmdbStorage(folder, { groupMs: 1 })
  await storage.append(room, [Uint8Array.of(1)])
  const later = storage.append(room, [Uint8Array.of(2)])
  await storage.backUp(target)
  await later
  await storage.close()
  const copy = await lmdbStorage(target)
  expect((await copy.load(room)).updates[0]).toEqual(Buffer.of(1))
  await copy.close()
  rmSync(folder, { recursive: true })
  rmSync(target, { recursive: true })
})

test('[Y7] a backup goes to an empty folder only, and only from where something is stored', async () => {
  const [folder, target] = [newFolder(), newFolder()]
  await expect(backUp(join(folder, 'nowhere'), target)).rejects.toThrow('There is no storage')
  const storage = await lmdbStorage(folder)
  await storage.close()
  await backUp(folder, target)
  await expect(backUp(folder, target)).rejects.toThrow('is not empty')
  rmSync(folder, { recursive: true })
  rmSync(target, { recursive: true })
})

test.each([
  ['within its first page', 1, /was cut short, to 1 of 8192 bytes/],
  ['between its two first pages', 4_096, /was cut short, to 4096 of 8192 bytes/],
  ['in the midst of what is stored', 40_000, /was cut short, to 40000 of \d{5,} bytes/],
  ['at its last byte', -1, /was cut short, to \d{5,} of \d{5,} bytes/],
])('[Q4] a file that was cut %s is refused with a sentence: reading it would end the process', async (_name, length, sentence) => {
  const folder = newFolder()
  const storage = await lmdbStorage(folder, { groupMs: 1 })
  await storage.append(toBase64url(randomBytes(16)), [randomBytes(100_000)])
  await storage.close()
  const path = join(folder, 'data.mdb')
  truncateSync(path, length < 0 ? statSync(path).size + length : length)
  await expect(lmdbStorage(folder)).rejects.toThrow(sentence)
  rmSync(folder, { recursive: true })
})

test('[Q4] a file that is no storage is refused with a sentence', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'data.mdb'), randomBytes(100_000))
  await expect(lmdbStorage(folder)).rejects.toThrow('is damaged. Put a backup in its place')
  rmSync(folder, { recursive: true })
})

test('[Y7] a torn row is reported, not read in part', async () => {
  const folder = newFolder()
  const rows = open<Buffer, Buffer>({ path: folder, encoding: 'binary', keyEncoding: 'binary' })
  await rows.put(keyOf(Buffer.alloc(16, 7), 1), Buffer.from([0, 0, 0, 9, 1]))
  await rows.close()
  const storage = await lmdbStorage(folder)
  await expect(storage.load(toBase64url(Buffer.alloc(16, 7)))).rejects.toThrow('torn')
  await storage.close()
  rmSync(folder, { recursive: true })
})
