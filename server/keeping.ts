import { Contents } from './contents.ts'
import { Dispatch, type DispatchNeeds } from './dispatch.ts'
import { Ledger } from './ledger.ts'
import type { Peer } from './peer.ts'
import { Shelf } from './shelf.ts'
import type { Mark, Storage } from './storage/storage.ts'

/** An open room is folded when it has grown by this many bytes and by half. */
const foldAfter = 1024 * 1024

/** What was read of a room. */
export interface Loaded {
  readonly contents: Contents
  readonly ledger: Ledger
  readonly updates: number
  readonly bytes: number
  readonly mark: Mark
  readonly ending: Uint8Array | null
}

/** Reads a room whole; rejects when any of it is missing or damaged. */
export async function loadRoom(storage: Storage, id: string): Promise<Loaded> {
  const contents = new Contents()
  const ledger = new Ledger()
  const { updates, mark, ending } = await storage.load(id)
  let bytes = 0
  for (const update of updates) {
    ledger.add(contents.add(update))
    bytes += update.length
  }
  return { contents, ledger, updates: updates.length, bytes, mark, ending }
}

export type KeepingNeeds = Omit<DispatchNeeds, 'vector'>

/** One room's share of the storage: what is there, what is on its way there, and what somebody lacks of it. */
export class Keeping {
  readonly ledger: Ledger
  readonly #id: string
  readonly #needs: KeepingNeeds
  readonly #dispatch: Dispatch
  readonly #shelf: Shelf
  #bytes: number
  #bytesWhenFolded: number
  #updates: number
  #folding: Promise<void> | null = null

  constructor(id: string, loaded: Loaded, needs: KeepingNeeds) {
    this.#id = id
    this.#needs = needs
    this.ledger = loaded.ledger
    this.#bytes = loaded.bytes
    this.#bytesWhenFolded = loaded.bytes
    this.#updates = loaded.updates
    this.#dispatch = new Dispatch(id, { ...needs, vector: () => this.ledger.encodeVector() })
    this.#shelf = new Shelf(needs.clock, loaded.contents, async () => {
      const { waiting } = this.#dispatch
      const { contents } = await loadRoom(needs.storage, id)
      for (const update of waiting) contents.add(update)
      return contents
    })
  }

  /** Bytes that the room has on disk and on their way there. */
  get bytes(): number {
    return this.#bytes
  }

  /** Takes an update that the ledger has noted, and lets its sender know when it is on disk. */
  keep(update: Uint8Array, from: Peer): void {
    this.#bytes += update.length
    this.#updates += 1
    this.#shelf.add(update)
    this.#dispatch.post(update, from)
    if (this.#bytes > this.#bytesWhenFolded * 1.5 + foldAfter) void this.tidy()
  }

  /** Lets a peer that sent nothing new know when all is on disk. */
  confirm(peer: Peer): void {
    this.#dispatch.post(null, peer)
  }

  /** What somebody with this state vector lacks, as an update. Rejects when the storage cannot be read. */
  async stateFor(vector: ReadonlyMap<number, number>): Promise<Uint8Array> {
    if (this.ledger.isCoveredBy(vector)) return this.ledger.encodeDeleted()
    return (await this.#shelf.contents()).encode(vector)
  }

  /** Folds what is stored of the room into one update, if there is more than one. Failing is harmless. */
  tidy(): Promise<void> {
    if (this.#updates < 2) return Promise.resolve()
    this.#folding ??= this.#fold().finally(() => {
      this.#folding = null
    })
    return this.#folding
  }

  async #fold(): Promise<void> {
    try {
      const { storage } = this.#needs
      const { contents, bytes, updates, mark } = await loadRoom(storage, this.#id)
      const folded = contents.encode()
      await storage.fold(this.#id, mark, folded)
      this.#bytes += folded.length - bytes
      this.#updates += 1 - updates
    } catch {
      this.#needs.counts.storageFailures += 1
    }
    this.#bytesWhenFolded = this.#bytes
  }

  /** Ends the room for good, behind all that was taken. Resolves with the ending that stands; rejects when the disk refused it. */
  async end(ending: Uint8Array): Promise<Uint8Array> {
    await this.#folding
    return this.#needs.storage.end(this.#id, ending)
  }

  /** Resolves when all that was taken is on disk. With `isLast` a disk that refuses is tried once more only. */
  async settle(isLast = false): Promise<void> {
    await this.#dispatch.settle(isLast)
    await this.#folding
    if (isLast) this.#shelf.clear()
  }
}
