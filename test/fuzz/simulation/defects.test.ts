import './ambient.ts'
import { afterAll, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type * as Contents from '../../../server/contents.ts'
import type * as Dispatch from '../../../server/dispatch.ts'
import type * as Keeping from '../../../server/keeping.ts'
import type * as Outbox from '../../../server/outbox.ts'
import type * as Batch from '../../../server/batch.ts'
import type * as Presence from '../../../server/presence.ts'
import type * as AppKeeping from '../../../src/app/keeping.ts'
import type * as Hand from '../../../src/document/hand.ts'
import type * as Order from '../../../src/document/order.ts'
import type * as Database from '../../../src/local/carrier-database.ts'
import type * as Rows from '../../../src/local/carrier-rows.ts'
import type * as Proof from '../../../src/protocol/proof.ts'
import type * as Apply from '../../../src/seal/apply-updates.ts'
import type * as Entry from '../../../src/seal/entry.ts'
import type * as Durable from '../../../src/sync/durable.ts'
import type * as Socket from '../../../src/sync/relay-socket.ts'
import type * as Status from '../../../src/sync/status.ts'
import { seeded } from '../random.ts'
import type * as RelayDisk from './relay-disk.ts'
import { makeSchedule } from './schedule.ts'
import { simulate } from './simulate.ts'

/*
 * Each defect is put between a module and those who use it, and switched on alone. A defect that the simulation does not catch
 * means that one of its oracles is too weak.
 */
const code = vi.hoisted(() => ({ defect: '', count: 0 }))
const is = vi.hoisted(() => (name: string) => code.defect === name)
/** True for one call in so many. */
const nowAndThen = vi.hoisted(() => (name: string, times = 6) => code.defect === name && ++code.count % times === 0)

vi.mock('@noble/ciphers/utils.js', async (original) => {
  const real = await original<{ randomBytes: (length: number) => Uint8Array }>()
  return { ...real, randomBytes: (length: number) => (is('a nonce is used twice') ? new Uint8Array(length) : real.randomBytes(length)) }
})
vi.mock('../../../src/seal/apply-updates.ts', async (original) => {
  const real = await original<typeof Apply>()
  return {
    applyUpdates: ((board, updates, origin) => (nowAndThen('an update that arrived is dropped') ? new Set() : real.applyUpdates(board, updates, origin))) as typeof real.applyUpdates,
    mergeUpdates: ((updates) => real.mergeUpdates(is('merging leaves an entry out') ? updates.slice(1) : updates)) as typeof real.mergeUpdates,
  }
})
vi.mock('../../../src/seal/entry.ts', async (original) => {
  const real = await original<typeof Entry>()
  const empty = Uint8Array.of(0, 0)
  return { ...real, sealEntry: ((keys, entry) => real.sealEntry(keys, nowAndThen('a change is sealed without its contents') ? { ...entry, update: empty } : entry)) as typeof real.sealEntry }
})
vi.mock('../../../src/app/keeping.ts', async (original) => {
  const real = await original<typeof AppKeeping>()
  const keepingNow: typeof real.keepingNow = (parts) => {
    const sealed = is('what is not sealed yet is forgotten') ? { ...parts.sealed, unsealed: () => 0, waiting: () => 0 } : parts.sealed
    return real.keepingNow({ ...parts, sealed })
  }
  return { ...real, keepingNow }
})
vi.mock('../../../src/local/carrier-database.ts', async (original) => {
  const real = await original<typeof Database>()
  const writeDurably: typeof real.writeDurably = (database) => {
    const writing = real.writeDurably(database)
    return is('saved is said before it is durable') ? { ...writing, done: Promise.resolve() } : writing
  }
  return { ...real, writeDurably }
})
vi.mock('../../../src/local/carrier-rows.ts', async (original) => {
  const real = await original<typeof Rows>()
  const makeCarrierRows: typeof real.makeCarrierRows = (carrier) => {
    const rows = real.makeCarrierRows(carrier)
    return {
      ...rows,
      fold: (database, notes) => rows.fold(is('one window folds away what another has written') ? withoutOthers(database) : database, notes),
      isReading: (origin) => nowAndThen('a change is taken for one that was read') || rows.isReading(origin),
    }
  }
  return { makeCarrierRows }
})
vi.mock('../../../src/document/hand.ts', async (original) => {
  const real = await original<typeof Hand>()
  const makeHand: typeof real.makeHand = (doc, actor) => {
    const hand = real.makeHand(doc, actor)
    const empty = (): void => doc.getText('decision.line').delete(0, doc.getText('decision.line').length)
    if (is('redo takes away more than undo had brought back')) return { ...hand, redo: () => (hand.redo(), empty()) }
    if (!is('undo takes back what others did')) return hand
    const everything = new Y.UndoManager(doc, { trackedOrigins: new Set<unknown>([null, Object]), captureTimeout: 0 })
    return { ...hand, undo: () => void everything.undo() }
  }
  return { ...real, makeHand }
})
vi.mock('../../../src/document/order.ts', async (original) => {
  const real = await original<typeof Order>()
  return { ...real, byOrder: ((a, b) => (is('entries with the same order key stand as they came') && a.order === b.order ? 0 : real.byOrder(a, b))) as typeof real.byOrder }
})
vi.mock('../../../src/sync/durable.ts', async (original) => {
  const real = await original<typeof Durable>()
  const makeDurable: typeof real.makeDurable = (before) => {
    const durable = real.makeDurable(before)
    return { ...durable, covers: (place) => is('everything counts as shared') || durable.covers(place) }
  }
  return { makeDurable }
})
vi.mock('../../../src/sync/relay-socket.ts', async (original) => {
  const real = await original<typeof Socket>()
  const relaySocketClass: typeof real.relaySocketClass = (Real, ...others) =>
    real.relaySocketClass(
      class extends Real {
        override send(bytes: Uint8Array<ArrayBuffer>): void {
          if (is('nothing is sent again after a loss') && bytes[0] === 0 && bytes[1] === 1) return
          if (bytes[0] === 0 && bytes[1] === 2 && nowAndThen('a message to the relay is lost')) return
          super.send(bytes)
        }
      },
      ...others,
    )
  return { relaySocketClass }
})
vi.mock('../../../src/sync/status.ts', async (original) => {
  const real = await original<typeof Status>()
  const waiting = { ...real.steps.waiting, get retry() { return is('a retry is forgotten') ? { to: 'waiting', acts: [] } : real.steps.waiting.retry } }
  return { steps: { ...real.steps, waiting } }
})
vi.mock('../../../src/protocol/proof.ts', async (original) => {
  const real = await original<typeof Proof>()
  const provenRole: typeof real.provenRole = (roomId, offered) => real.provenRole(roomId, offered) && (is('a view link may write') ? 'edit' : real.provenRole(roomId, offered))
  return { ...real, provenRole }
})
vi.mock('../../../server/dispatch.ts', async (original) => {
  const real = await original<typeof Dispatch>()
  class Spoilt extends real.Dispatch {
    constructor(id: string, needs: Dispatch.DispatchNeeds) {
      const append: typeof needs.storage.append = (room, updates) => {
        const done = needs.storage.append(room, nowAndThen('the tail of what goes to the disk is lost', 2) ? updates.slice(0, -1) : updates)
        if (!is('durable is said before the disk')) return done
        done.catch(() => {})
        return Promise.resolve()
      }
      super(id, { ...needs, storage: { ...needs.storage, append } })
      this.#spoilt = needs
    }
    readonly #spoilt: Dispatch.DispatchNeeds
    override post(...given: Parameters<Dispatch.Dispatch['post']>): void {
      const [update, peer] = given
      if (update === null && is('who sends nothing new is told before the disk')) this.#spoilt.durable(this.#spoilt.vector(), [peer])
      super.post(...given)
    }
  }
  return { Dispatch: Spoilt }
})
vi.mock('../../../server/outbox.ts', async (original) => {
  const real = await original<typeof Outbox>()
  class Spoilt extends real.Outbox {
    override edit(...given: Parameters<Outbox.Outbox['edit']>): void {
      if (!nowAndThen('the relay passes an edit on to nobody', 3)) super.edit(...given)
    }
  }
  return { Outbox: Spoilt }
})
vi.mock('../../../server/batch.ts', async (original) => {
  const real = await original<typeof Batch>()
  class Spoilt extends real.Batch {
    constructor(messages: readonly Uint8Array[]) {
      super(is('the tail of a batch is lost') && messages.length > 1 ? messages.slice(0, -1) : messages)
    }
  }
  return { Batch: Spoilt }
})
vi.mock('../../../server/contents.ts', async (original) => {
  const real = await original<typeof Contents>()
  class Spoilt extends real.Contents {
    override encode(vector?: ReadonlyMap<number, number>): Uint8Array {
      if (!is('folding leaves the newest client out')) return super.encode(vector)
      return super.encode(new Map([...(vector ?? []), ...[...this.ledger.held.keys()].slice(-1).map((client) => [client, 1e9] as const)]))
    }
  }
  return { Contents: Spoilt }
})
vi.mock('../../../server/keeping.ts', async (original) => {
  const real = await original<typeof Keeping>()
  const loadRoom: typeof real.loadRoom = (storage, id) => {
    if (!is('a room is opened without what was stored last')) return real.loadRoom(storage, id)
    return real.loadRoom({ ...storage, load: async (room) => {
      const stored = await storage.load(room)
      return { ...stored, updates: stored.updates.slice(0, -1) }
    } }, id)
  }
  return { ...real, loadRoom }
})

vi.mock('../../../server/presence.ts', async (original) => {
  const real = await original<typeof Presence>()
  class Spoilt extends real.Presence {
    override leave(owner: Presence.Owner): ReturnType<Presence.Presence['leave']> {
      return is('who has gone is still shown') ? [] : super.leave(owner)
    }
  }
  return { Presence: Spoilt }
})
vi.mock('./relay-disk.ts', async (original) => {
  const real = await original<typeof RelayDisk>()
  const makeRelayDisk: typeof real.makeRelayDisk = (world) => {
    const disk = real.makeRelayDisk(world)
    const { fold, end, append } = disk.storage
    const storage: typeof disk.storage = { ...disk.storage,
      fold: (room, mark, folded) => fold(room, is('folding takes away what was appended meanwhile') ? Infinity : mark, folded),
      append: (room, updates) => append(room, updates).catch((error: unknown) => {
        if (!is('what the disk refused counts as stored')) throw error
      }),
      end: (room, ending) => {
        const ended = end(room, ending)
        return is('a room has ended before the disk says so') ? Promise.resolve(ending) : ended
      },
    }
    return Object.assign(disk, { storage })
  }
  return { ...real, makeRelayDisk }
})

/** A database in whose rows there is nothing, whoever wrote them. */
function withoutOthers(database: IDBDatabase): IDBDatabase {
  const nothing = Uint8Array.of(0, 0)
  const getAll = (request: IDBRequest<Uint8Array[]>) => ({ addEventListener: (kind: string, heard: () => void) => request.addEventListener(kind, heard), get result() { return request.result.map(() => nothing) } })
  const store = (one: IDBObjectStore) => ({ add: one.add, put: one.put, delete: one.delete, getAllKeys: one.getAllKeys, getAll: () => getAll(one.getAll()) })
  const transaction = (...given: Parameters<IDBDatabase['transaction']>) => {
    const begun = database.transaction(...given)
    return Object.assign(Object.create(begun) as IDBTransaction, { objectStore: (name: string) => store(begun.objectStore(name)) })
  }
  return { transaction } as unknown as IDBDatabase
}

/** Each defect, and what the simulation says of it. */
const defects: Record<string, RegExp> = {
  'a nonce is used twice': /nonce was used twice/,
  'an update that arrived is dropped': /./,
  'merging leaves an entry out': /./,
  'a change is sealed without its contents': /not on its disk/,
  'what is not sealed yet is forgotten': /is not on/,
  'saved is said before it is durable': /not on its disk/,
  'a change is taken for one that was read': /not on its disk/,
  'undo takes back what others did': /undo by/,
  'redo takes away more than undo had brought back': /redo by/,
  'entries with the same order key stand as they came': /never came together/,
  'everything counts as shared': /not on the relay's disk/,
  'nothing is sent again after a loss': /never came together/,
  'a message to the relay is lost': /./,
  'a retry is forgotten': /never came together/,
  'a view link may write': /written with a view link/,
  'durable is said before the disk': /not on the relay's disk/,
  'the tail of what goes to the disk is lost': /./,
  'the relay passes an edit on to nobody': /never came together/,
  'the tail of a batch is lost': /./,
  'folding leaves the newest client out': /./,
  'a room is opened without what was stored last': /./,
  'who sends nothing new is told before the disk': /not on the relay's disk/,
  'folding takes away what was appended meanwhile': /relay/,
  'what the disk refused counts as stored': /relay/,
  'a room has ended before the disk says so': /on no disk/,
  'one window folds away what another has written': /not on its disk|without what it had saved/,
  'who has gone is still shown': /still seen/,
}

const mostSchedules = 150
const found: string[] = []
afterAll(() => console.warn(found.join('\n')))

it.each(Object.entries(defects))('[Q2] the simulation catches that %s', { timeout: 120_000 }, async (defect, says) => {
  code.defect = defect
  for (let seed = 1; seed <= mostSchedules; seed++) {
    const schedule = makeSchedule(seed, seeded(seed), 25)
    code.count = 0
    const { wrong } = await simulate({ ...schedule, undoes: true })
    if (!wrong) continue
    expect(wrong.message).toMatch(says)
    found.push(`${defect}: schedule ${seed}, ${wrong.message.slice(0, 90)}`)
    return
  }
  expect.fail(`not caught in ${mostSchedules} schedules`)
})
