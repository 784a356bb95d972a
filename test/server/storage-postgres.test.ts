import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Client } from 'pg'
import { makeLog } from '../../server/log.ts'
import { postgresWire } from '../../server/relays/postgres-wire.ts'
import { openStorage } from '../../server/storage/open-storage.ts'
import { postgresStorage } from '../../server/storage/postgres.ts'
import { backUp } from '../../server/storage/backup.ts'
import { toBase64url } from '../../src/protocol/base64url.ts'
import { describeStorage } from '../contracts/storage-contract.ts'
import { silentWay } from './silent-way.ts'
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

  test('[Q4] a connection that dies in the midst of a commit ends nothing else: what waited behind it is refused with it, and all goes on', async () => {
    const storage = await postgresStorage(server.address)
    const room = toBase64url(randomBytes(16))
    const holder = new Client(server.address)
    await holder.connect()
    await holder.query('begin; lock table hourboard_updates in access exclusive mode')
    const appending = storage.append(room, [Uint8Array.of(1)])
    const found = async (): Promise<number | undefined> => {
      const { rows } = await holder.query<{ pid: number }>("select pid from pg_stat_activity where wait_event_type = 'Lock'")
      return rows[0]?.pid
    }
    let pid: number | undefined
    while (!pid) pid = await found()
    const refused = Promise.allSettled([appending, storage.append(room, [Uint8Array.of(2)])])
    await holder.query('select pg_terminate_backend($1)', [pid])
    await holder.query('rollback')
    expect((await refused).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await holder.end()
    await storage.append(room, [Uint8Array.of(1), Uint8Array.of(2)])
    expect((await storage.load(room)).updates.map((update) => [...update])).toEqual([[1], [2]])
    await storage.close()
  })

  test('[Q4] a way to the database that is dead without a word is given up, and what was to be done is done by another', async () => {
    const way = await silentWay(server.address)
    const storage = await postgresStorage(way.address, { statementMs: 300 })
    const room = toBase64url(randomBytes(16))
    await storage.append(room, [Uint8Array.of(1)])
    way.silence()
    const begun = performance.now()
    await expect(storage.append(room, [Uint8Array.of(2)])).rejects.toThrow('timeout')
    expect(performance.now() - begun).toBeLessThan(4_000)
    // Until then it would be refused with the one before it.
    await new Promise((resolve) => setImmediate(resolve))
    await storage.append(room, [Uint8Array.of(2)])
    way.silence()
    await expect(storage.load(room)).rejects.toThrow('timeout')
    expect((await storage.load(room)).updates.map((update) => [...update])).toEqual([[1], [2]])
    await storage.close()
  })

  test('[Q4] a relay that falls silent in the midst of a commit holds up a room for all others for some seconds only', async () => {
    const way = await silentWay(server.address)
    const [storage, other] = [await postgresStorage(way.address, { statementMs: 300 }), await postgresStorage(server.address)]
    const room = toBase64url(randomBytes(16))
    way.silenceAt('insert into hourboard_updates')
    const refused = Promise.allSettled([storage.append(room, [Uint8Array.of(1)])])
    const held = new Client(server.address)
    await held.connect()
    await expect.poll(async () => (await held.query("select from pg_stat_activity where state = 'idle in transaction'")).rowCount).toBe(1)
    await held.end()
    const begun = performance.now()
    await other.append(room, [Uint8Array.of(2)])
    expect(performance.now() - begun).toBeLessThan(8_000)
    expect((await other.load(room)).updates.map((update) => [...update])).toEqual([[2]])
    expect((await refused)[0].status).toBe('rejected')
    await Promise.all([storage.close(), other.close()])
  })

  test('[Y7] what PostgreSQL’s own tools copied while a relay wrote is a storage of its own, and goes on from there', async () => {
    const [room, ended] = [toBase64url(randomBytes(16)), toBase64url(randomBytes(16))]
    const storage = await postgresStorage(server.address)
    await storage.append(room, [Uint8Array.of(1)])
    await storage.end(ended, Uint8Array.of(7))
    const later = storage.append(room, [Uint8Array.of(2)])
    const dump = spawnSync(join(findPostgres()!, 'pg_dump'), ['--dbname', server.address], { maxBuffer: 2 ** 26 })
    await later
    await storage.close()
    const client = new Client(server.address)
    await client.connect()
    await client.query('create database copied')
    await client.end()
    const address = server.address.replace(/\/postgres$/, '/copied')
    expect(spawnSync(join(findPostgres()!, 'psql'), ['--quiet', '--set', 'ON_ERROR_STOP=1', '--dbname', address], { input: dump.stdout, stdio: ['pipe', 'ignore', 'ignore'] }).status).toBe(0)
    const copy = await postgresStorage(address)
    await copy.append(room, [Uint8Array.of(3)])
    const found = (await copy.load(room)).updates.flatMap((update) => [...update])
    expect([found[0], found.at(-1)]).toEqual([1, 3])
    expect((await copy.load(ended)).ending).toEqual(Buffer.of(7))
    await copy.close()
  })

  test('[V5] no single statement forgets more than a hundred rooms: it would not end within its time where there are very many', async () => {
    await emptied()
    const [storage, client] = [await postgresStorage(server.address, { now: () => 1_000_000_000_000 }), new Client(server.address)]
    await client.connect()
    await client.query(`
      create function at_most() returns trigger language plpgsql as
        $$ begin if (select count(*) from gone) > 100 then raise 'too many at once'; end if; return null; end $$;
      create trigger at_most after delete on hourboard_rooms referencing old table as gone for each statement execute function at_most()`)
    await Promise.all(Array.from({ length: 250 }, () => storage.append(toBase64url(randomBytes(16)), [Uint8Array.of(1)])))
    expect(await storage.forgetUnusedSince(1_000_000_000_001)).toBe(250)
    await client.query('drop function at_most cascade')
    await Promise.all([storage.close(), client.end()])
  })

  test('[V5] the database itself tells every relay of a room that has ended, once', async () => {
    const [storage, wire] = [await postgresStorage(server.address), await postgresWire(server.address, makeLog('silent'))]
    const [room, last] = [toBase64url(randomBytes(16)), toBase64url(randomBytes(16))]
    const ended: string[] = []
    wire.listen(() => undefined, () => undefined, (one) => ended.push(one))
    for (const value of [1, 2]) await storage.end(room, Uint8Array.of(value))
    await storage.end(last, Uint8Array.of(3))
    await expect.poll(() => ended).toEqual([room, last])
    await Promise.all([storage.close(), wire.close()])
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
