import type { Clock } from './clock.ts'
import { Contents } from './contents.ts'
import type { Counts } from './counts.ts'
import { Ledger } from './ledger.ts'
import type { Peer } from './peer.ts'
import { Shelf } from './shelf.ts'
import type { Storage } from './storage/storage.ts'

const retryMs = 2_000
/** Bytes of a room that may wait while the disk refuses them. */
const mostWaiting = 8 * 1024 * 1024
/** An open room is folded when it has grown by this many bytes and by half. */
const foldAfter = 1024 * 1024

export interface KeepingNeeds {
  readonly storage: Storage
  readonly clock: Clock
  readonly counts: Counts
  /** Called when all that the vector covers is on disk, with those who sent some of it. */
  durable(vector: Uint8Array, peers: Iterable<Peer>): void
  /** Called when the disk has refused for so long that the room cannot go on. */
  lost(): void
}

/** What was read of a room when it was opened. */
export interface Loaded {
  readonly contents: Contents
  readonly ledger: Ledger
  readonly updates: number
  readonly bytes: number
}

/** Reads a room whole; rejects when any of it is missing or damaged. */
export async function loadRoom(storage: Storage, id: string): Promise<Loaded> {
  const contents = new Contents()
  const ledger = new Ledger()
  const { updates } = await storage.load(id)
  let bytes = 0
  for (const update of updates) {
    ledger.add(contents.add(update))
    bytes += update.length
  }
  return { contents, ledger, updates: updates.length, bytes }
}

/** One room's share of the storage: what is there, what is on its way there, and what somebody lacks of it. */
export class Keeping {
  readonly ledger: Ledger
  readonly #id: string
  readonly #needs: KeepingNeeds
  readonly #shelf: Shelf
  #bytes: number
  #folded: number
  #updates: number
  #unstored: Uint8Array[] = []
  #inFlight: readonly Uint8Array[] = []
  #waiting = new Set<Peer>()
  #storing: Promise<void> | null = null
  #folding: Promise<void> | null = null
  #wake: (() => void) | null = null
  #isStopping = false

  constructor(id: string, loaded: Loaded, needs: KeepingNeeds) {
    this.#id = id
    this.#needs = needs
    this.ledger = loaded.ledger
    this.#bytes = loaded.bytes
    this.#folded = loaded.bytes
    this.#updates = loaded.updates
    this.#shelf = new Shelf(needs.clock, loaded.contents, async () => {
      const onTheirWay = [...this.#inFlight, ...this.#unstored]
      const { contents } = await loadRoom(needs.storage, id)
      for (const update of onTheirWay) contents.add(update)
      return contents
    })
  }

  /** Bytes that the room has on disk and on their way there. */
  get bytes(): number {
    return this.#bytes
  }

  /** Takes an update that the ledger has noted, and lets its sender know when it is on disk. */
  keep(update: Uint8Array, from: Peer): void {
    this.#unstored.push(update)
    this.#bytes += update.length
    this.#updates += 1
    this.#shelf.add(update)
    this.confirm(from)
  }

  /** Lets a peer that sent nothing new know when all is on disk. */
  confirm(peer: Peer): void {
    this.#waiting.add(peer)
    this.#storing ??= this.#store()
  }

  forget(peer: Peer): void {
    this.#waiting.delete(peer)
  }

  /** What somebody with this state vector lacks, as an update. Rejects when the storage cannot be read. */
  async stateFor(vector: ReadonlyMap<number, number>): Promise<Uint8Array> {
    if (this.ledger.isCoveredBy(vector)) return this.ledger.encodeDeleted()
    return (await this.#shelf.contents()).encode(vector)
  }

  async #store(): Promise<void> {
    // Lets all that arrived together go together.
    await Promise.resolve()
    while (this.#unstored.length > 0 || this.#waiting.size > 0) {
      const vector = this.ledger.encodeVector()
      const peers = this.#waiting
      this.#inFlight = this.#unstored
      this.#waiting = new Set()
      this.#unstored = []
      if (this.#inFlight.length > 0 && !(await this.#append(this.#inFlight))) break
      this.#inFlight = []
      this.#needs.durable(vector, peers)
    }
    this.#storing = null
    if (this.#bytes > this.#folded * 1.5 + foldAfter) void this.tidy()
  }

  async #append(updates: readonly Uint8Array[]): Promise<boolean> {
    const { clock, counts, storage } = this.#needs
    const from = clock.now()
    let hasFailed = false
    for (;;) {
      try {
        await storage.append(this.#id, updates)
        if (hasFailed) counts.unstoredRooms -= 1
        counts.durableMs += clock.now() - from
        counts.durables += 1
        return true
      } catch {
        counts.storageFailures += 1
        if (!hasFailed) counts.unstoredRooms += 1
        hasFailed = true
        if (this.#isStopping) return false
        if (this.#unstored.reduce((sum, { length }) => sum + length, 0) > mostWaiting) {
          counts.unstoredRooms -= 1
          this.#needs.lost()
          return false
        }
        await new Promise<void>((resolve) => {
          const callOff = clock.after(retryMs, resolve)
          this.#wake = () => {
            callOff()
            resolve()
          }
        })
        this.#wake = null
      }
    }
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
      const stored = await storage.load(this.#id)
      const contents = new Contents()
      let before = 0
      for (const update of stored.updates) {
        contents.add(update)
        before += update.length
      }
      const folded = contents.encode()
      await storage.fold(this.#id, stored.mark, folded)
      this.#bytes += folded.length - before
      this.#updates += 1 - stored.updates.length
      this.#folded = this.#bytes
    } catch {
      this.#needs.counts.storageFailures += 1
      this.#folded = this.#bytes
    }
  }

  /** Resolves when all that was taken is on disk. With `isLast` a disk that refuses is tried once more only. */
  async settle(isLast = false): Promise<void> {
    if (isLast) this.#isStopping = true
    this.#wake?.()
    while (this.#storing) await this.#storing
    await this.#folding
    if (isLast) this.#shelf.clear()
  }
}
