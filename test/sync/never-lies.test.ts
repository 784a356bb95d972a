import { IDBFactory } from 'fake-indexeddb'
import { isDeepStrictEqual } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { storageOf } from '../fixtures/phone-storage.ts'
import { type KeptBoard, openKeptBoard } from '../../src/app/kept-board.ts'
import { carrierDatabaseName, resultOf, rows } from '../../src/local/carrier-database.ts'
import { openCarrier } from '../../src/seal/open-carrier.ts'
import { seeded, seedsOfRun } from '../fuzz/random.ts'
import { makeFakeRelay } from './fake-relay.ts'
import { keys, until } from './phones.ts'

const open: KeptBoard[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

/** The board that somebody would open from a carrier and nothing else. */
function boardIn(carrier: Y.Doc): { m: Record<string, unknown>; t: string } {
  const board = new Y.Doc()
  openCarrier(board, carrier, keys, { role: 'view', later: () => () => {} })
  return { m: board.getMap('m').toJSON(), t: board.getText('t').toString() }
}

/** What a phone killed this moment would still have. */
async function boardOnDisk(factory: IDBFactory): Promise<ReturnType<typeof boardIn>> {
  const database = await resultOf(factory.open(carrierDatabaseName(keys.roomId)))
  const updates = await resultOf<Uint8Array[]>(database.transaction(rows).objectStore(rows).getAll())
  database.close()
  const carrier = new Y.Doc()
  for (const update of updates) Y.applyUpdate(carrier, update)
  return boardIn(carrier)
}

const seeds = [...seedsOfRun(6), 11, 12]

test(`[Y2] whatever happens, it never says saved or shared of what is not (seeds ${seeds[0]} and on)`, { timeout: 600_000 }, async () => {
  const lies: string[] = []
  let [saved, shared] = [0, 0]
  for (const seed of seeds) {
    const random = seeded(seed)
    const factory = new IDBFactory()
    const relay = makeFakeRelay(Date.now)
    const start = () => openKeptBoard({ keys, relay: 'ws://relay.example', socket: relay.Socket, betweenWindows: false, storage: storageOf(factory), random: () => 0 })
    let board = start()
    await board.loaded
    const written = new Map<string, number>()
    let typed = ''
    for (let step = 0; step < 120; step++) {
      const act = random.below(16)
      if (act < 3) {
        board.doc.getText('t').insert(typed.length, 'x')
        typed += 'x'
      } else if (act < 8) {
        const key = `k${random.below(6)}`
        board.doc.getMap('m').set(key, step)
        written.set(key, step)
      } else if (act < 10) relay.durable()
      else if (act === 10) relay.disk = random.chance(0.7)
      else if (act === 11) relay.network = random.pick(['up', 'up', 'down'])
      else if (act === 12) relay.restart(random.pick(['killed', 'killed', 'emptied']))
      else if (act === 13) board.tell('woke')
      else if (act === 14) board.flush()
      else if (random.chance(0.3)) {
        await until(() => board.keeping().phone === 'saved')
        await board.close()
        board = start()
        await board.loaded
      }
      for (let pause = random.below(4); pause > 0; pause--) await new Promise((resolve) => setImmediate(resolve))
      const said = board.keeping()
      const all = { m: Object.fromEntries(written), t: typed }
      if (said.connection === 'connected' && said.waiting === 0) {
        shared++
        if (!isDeepStrictEqual(boardIn(relay.onDisk), all)) lies.push(`shared, seed ${seed}, step ${step}`)
      }
      if (said.phone === 'saved') {
        saved++
        if (!isDeepStrictEqual(await boardOnDisk(factory), all)) lies.push(`saved, seed ${seed}, step ${step}`)
      }
    }
    Object.assign(relay, { network: 'up', disk: true, flushes: true })
    relay.closeAll(1006)
    board.tell('asked')
    board.doc.getMap('m').set('last', seed)
    await until(() => board.keeping().connection === 'connected' && board.keeping().waiting === 0)
    expect(boardIn(relay.onDisk), `seed ${seed}`).toEqual({ m: { ...Object.fromEntries(written), last: seed }, t: typed })
    await board.close()
  }
  expect(lies).toEqual([])
  // A test that never came to judge would prove nothing.
  expect(Math.min(saved, shared)).toBeGreaterThan(seeds.length)
})
