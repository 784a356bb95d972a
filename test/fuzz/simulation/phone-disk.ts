import * as Y from 'yjs'
import { notes, rows } from '../../../src/local/carrier-database.ts'
import type { CarrierStorage } from '../../../src/local/carrier-storage.ts'
import type { OpenedPersistence } from '../../../src/local/open-persistence.ts'
import type { World } from './world.ts'

type Stores = Record<string, Map<number | string, unknown>>

/** The storage of one phone, as IndexedDB has it: a transaction is there when it says so, whole, or not at all. */
export interface PhoneDisk {
  /** What one page has of it; `isAlive` is false once the page is gone, and what was not committed then is lost. */
  readonly storageFor: (isAlive: () => boolean) => CarrierStorage
  isFull: boolean
  /** The system takes the storage away from the pages that have it open. */
  readonly close: () => void
  /** The rows that are on the disk at this moment. */
  readonly updates: () => Uint8Array[]
  readonly version: () => number
}

interface Request {
  readonly run: (stores: Stores) => unknown
  result: unknown
  error: DOMException | null
  readonly heard: Record<'success' | 'error', (() => void)[]>
}

type Listener = (event: { newVersion?: number | null }) => void

const name = rows

export function makePhoneDisk(world: World): PhoneDisk {
  const { random } = world
  let kept: Stores = { [rows]: new Map(), [notes]: new Map() }
  let version = 0
  let lastKey = 0
  let queue = Promise.resolve()
  const open = new Set<Database>()
  const after = (ms: number): Promise<void> => new Promise((resolve) => world.after(ms, resolve))

  class Transaction {
    error: DOMException | null = null
    readonly #requests: Request[] = []
    readonly #heard = new Map<string, (() => void)[]>()
    #takesMore = true

    /** Nothing more is asked of it; it is as durable as without, and no sooner. */
    commit(): void {
      this.#takesMore = false
    }

    objectStore(store: string) {
      const ask = (run: (stores: Stores) => unknown) => {
        if (!this.#takesMore) throw new DOMException('the transaction is committed', 'TransactionInactiveError')
        const request: Request = { run, result: undefined, error: null, heard: { success: [], error: [] } }
        this.#requests.push(request)
        const addEventListener = (kind: 'success' | 'error', heard: () => void) => request.heard[kind].push(heard)
        return { addEventListener, get result() { return request.result }, get error() { return request.error } }
      }
      return {
        add: (value: unknown) => ask((stores) => (stores[store]!.set((lastKey += 1), value), lastKey)),
        put: (value: unknown, key: string) => ask((stores) => stores[store]!.set(key, value)),
        delete: (key: number | string) => ask((stores) => stores[store]!.delete(key)),
        getAll: () => ask((stores) => [...stores[store]!.values()]),
        getAllKeys: () => ask((stores) => [...stores[store]!.keys()]),
      }
    }

    addEventListener(kind: string, heard: () => void): void {
      this.#heard.set(kind, [...(this.#heard.get(kind) ?? []), heard])
    }

    async run(database: Database, writes: boolean): Promise<void> {
      await after(random.below(8))
      if (!database.isHere) return this.#abort('InvalidStateError', database)
      const working: Stores = { [rows]: new Map(kept[rows]), [notes]: new Map(kept[notes]) }
      for (let request = this.#requests.shift(); request; request = this.#requests.shift()) {
        request.result = request.run(working)
        for (const heard of request.heard.success) heard()
      }
      if (!writes) return
      await after(1 + random.below(random.chance(0.1) ? 400 : 15))
      // A page that goes may have got this far, or not.
      if (!database.isHere && !random.chance(0.3)) return this.#abort('InvalidStateError', database)
      if (sizeOf(working) > sizeOf(kept) && disk.isFull) return this.#abort('QuotaExceededError', database)
      kept = working
      version++
      await after(random.below(3))
      if (database.isAlive()) this.#tell('complete')
    }

    #abort(error: string, database: Database): void {
      this.error = new DOMException('the transaction failed', error)
      if (!database.isAlive()) return
      // What was asked and not answered yet hears so first.
      for (const request of this.#requests.splice(0)) {
        request.error = this.error
        for (const heard of request.heard.error) heard()
      }
      this.#tell('abort')
    }

    #tell(kind: string): void {
      for (const heard of this.#heard.get(kind) ?? []) heard()
    }
  }

  class Database {
    isOpen = true
    readonly isAlive: () => boolean
    readonly #heard = new Map<string, Listener>()

    constructor(isAlive: () => boolean) {
      this.isAlive = isAlive
    }

    get isHere(): boolean {
      return this.isOpen && this.isAlive()
    }

    addEventListener(kind: string, heard: Listener): void {
      this.#heard.set(kind, heard)
    }

    transaction(_stores: unknown, mode = 'readonly') {
      if (!this.isHere) throw new DOMException('the database is closed', 'InvalidStateError')
      const transaction = new Transaction()
      queue = queue.then(() => transaction.run(this, mode === 'readwrite'))
      return transaction
    }

    /** The page closes it: what was begun goes on. */
    close(): void {
      open.delete(this)
    }

    takeAway(): void {
      this.isOpen = false
      open.delete(this)
      if (this.isAlive()) this.#heard.get('close')?.({})
    }
  }

  const disk: PhoneDisk = {
    storageFor: (isAlive) => ({
      factory: {} as IDBFactory,
      persist: (_name, carrier): OpenedPersistence => {
        const origin = {}
        const opened = after(random.below(random.chance(0.05) ? 2_000 : 20)).then(() => {
          if (!isAlive()) return new Promise<Database>(() => {})
          const database = new Database(isAlive)
          open.add(database)
          return database
        })
        return {
          opened: opened as unknown as Promise<IDBDatabase>,
          origin,
          read: async () => {
            await after(random.below(20))
            const found = [...kept[name]!.values()] as Uint8Array[]
            carrier.transact(() => found.forEach((update) => Y.applyUpdate(carrier, update)), origin)
            return found.length
          },
          leave: () => void opened.then((database) => database.close()),
        }
      },
    }),
    isFull: false,
    close: () => [...open].forEach((database) => database.takeAway()),
    updates: () => [...kept[rows]!.values()] as Uint8Array[],
    version: () => version,
  }
  return disk
}

function sizeOf(stores: Stores): number {
  return ([...stores[rows]!.values()] as Uint8Array[]).reduce((sum, { length }) => sum + length, 0)
}
