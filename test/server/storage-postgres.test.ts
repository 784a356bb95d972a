import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Client } from 'pg'
import { openStorage } from '../../server/storage/open-storage.ts'
import { postgresStorage } from '../../server/storage/postgres.ts'
import { backUp } from '../../server/storage/backup.ts'
import { toBase64url } from '../../src/protocol/base64url.ts'
import { describeStorage } from '../contracts/storage-contract.ts'
import { findPostgres, type PostgresServer, runPostgres } from '../postgres.mjs'

describe.skipIf(!findPostgres())('a PostgreSQL server', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await runPostgres()
  }, 60_000)
  afterAll(() => server[Symbol.asyncDispose]())

  async function emptied(): Promise<void> {
    const client = new Client(server.address)
    await client.connect()
    await client.query('drop table if exists hourboard_updates, hourboard_rooms')
    await client.end()
  }

  describeStorage('PostgreSQL', async () => {
    await emptied()
    let now = Date.now()
    const openAgain = () => postgresStorage(server.address, { now: () => now })
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
      dispose: () => storage.close(),
    }
  })

  test('[Y2] two relays that append to the same rooms at once lose nothing and keep each its order, also while both fold', async () => {
    const [one, other] = [await postgresStorage(server.address), await postgresStorage(server.address)]
    const rooms = [toBase64url(randomBytes(16)), toBase64url(randomBytes(16))]
    const work: Promise<unknown>[] = []
    for (let number = 0; number < 100; number += 1) {
      for (const [place, storage] of [one, other].entries()) {
        for (const room of place === 0 ? rooms : rooms.toReversed()) work.push(storage.append(room, [Uint8Array.of(place * 100 + number)]))
        if (number % 9 !== 4) continue
        const room = rooms[number % 2]!
        work.push(storage.load(room).then(({ updates, mark }) => storage.fold(room, mark, Uint8Array.from(updates.flatMap((update) => [...update])))))
      }
      if (number % 25 === 0) await work.at(-1)
    }
    await Promise.all(work)
    for (const room of rooms) {
      const found = (await one.load(room)).updates.flatMap((update) => [...update])
      expect(found.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, number) => number))
      for (const from of [0, 100]) expect(found.filter((number) => number >= from && number < from + 100)).toEqual(Array.from({ length: 100 }, (_, number) => from + number))
    }
    await Promise.all([one.close(), other.close()])
  })

  test('[Y2] what was said to be on disk is there after a power cut, and what failed meanwhile can be tried again', async () => {
    const storage = await postgresStorage(server.address)
    const room = toBase64url(randomBytes(16))
    await storage.append(room, [Uint8Array.of(1)])
    await server.stop()
    await expect(storage.append(room, [Uint8Array.of(2)])).rejects.toThrow(/connect|terminat/i)
    await expect(storage.load(room)).rejects.toThrow(/connect|terminat/i)
    await server.start()
    await storage.append(room, [Uint8Array.of(2)])
    expect((await storage.load(room)).updates.map((update) => [...update])).toEqual([[1], [2]])
    await storage.close()
  })

  test('[Q4] a relay does not start on a database that cannot be reached, and says so without its password', async () => {
    const nowhere = server.address.replace(/:\d+\//, ':1/')
    await expect(openStorage(nowhere, Date.now)).rejects.toThrow('The database that HOURBOARD_DATA names cannot be used')
    await expect(openStorage(nowhere, Date.now)).rejects.not.toThrow('open-sesame')
  })

  test('[Y7] a database is backed up by its own tools, and its address, which may hold a password, is not printed', async () => {
    const secret = server.address.replace('open-sesame', 'secret')
    await expect(backUp(secret, '/nowhere')).rejects.toThrow('pg_dump')
    await expect(backUp(secret, '/nowhere')).rejects.not.toThrow('secret')
  })
})
