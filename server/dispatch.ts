import type { Clock } from './clock.ts'
import type { Counts } from './counts.ts'
import type { Peer } from './peer.ts'
import { RoomEnded, type Storage } from './storage/storage.ts'

/** What arrives within this time goes to the storage together, which shares its commits for longer anyway. */
const gatherMs = 20
const retryMs = 2_000
/** Bytes of a room that may wait while the disk refuses them. */
const mostWaiting = 8 * 1024 * 1024

export interface DispatchNeeds {
  readonly storage: Storage
  readonly clock: Clock
  readonly counts: Counts
  /** What the room has received so far, as a state vector. */
  vector(): Uint8Array
  /** Called when all that the vector covers is on disk, with those who wait to hear so. */
  durable(vector: Uint8Array, peers: Iterable<Peer>): void
  /** Called when the room cannot go on: the disk has refused for too long, or another relay has ended the room. */
  lost(): void
}

/** What goes to the storage together, and who waits for word that all up to there is on disk. */
interface Parcel {
  readonly updates: Uint8Array[]
  readonly peers: Set<Peer>
  vector: Uint8Array
  isRefused: boolean
  isStored: boolean
}

/** Brings a room's updates to the disk, trying again while it refuses, and tells when they are there: never earlier. */
export class Dispatch {
  readonly #id: string
  readonly #needs: DispatchNeeds
  #next: Parcel | null = null
  /** Oldest first. What one says to be durable holds only once those before it are on disk too. */
  readonly #parcels: Parcel[] = []
  readonly #sleeping = new Set<() => void>()
  readonly #settled: (() => void)[] = []
  #retrying: Promise<void> | null = null
  #isStopping = false
  #hasLost = false

  constructor(id: string, needs: DispatchNeeds) {
    this.#id = id
    this.#needs = needs
  }

  /** What is not known to be on disk yet. */
  get waiting(): Uint8Array[] {
    return [...this.#parcels, ...(this.#next ? [this.#next] : [])].flatMap(({ updates }) => updates)
  }

  /** Takes an update, or only the wish to hear when all that was taken so far is on disk. */
  post(update: Uint8Array | null, peer: Peer): void {
    if (!this.#next) {
      this.#next = { updates: [], peers: new Set(), vector: new Uint8Array(), isRefused: false, isStored: false }
      this.#needs.clock.after(gatherMs, () => void this.#send())
    }
    if (update) this.#next.updates.push(update)
    this.#next.peers.add(peer)
  }

  async #send(): Promise<void> {
    const parcel = this.#next
    if (!parcel) return
    this.#next = null
    parcel.vector = this.#needs.vector()
    this.#parcels.push(parcel)
    parcel.isStored = parcel.updates.length === 0 || (await this.#store(parcel))
    if (!parcel.isStored) {
      this.#hasLost = true
      this.#parcels.splice(this.#parcels.indexOf(parcel), 1)
    }
    // Also when it was given up: others may only have waited behind it.
    this.#tell()
    if (!this.#next && this.#parcels.length === 0) for (const settled of this.#settled.splice(0)) settled()
  }

  #tell(): void {
    const peers = new Set<Peer>()
    let vector: Uint8Array | null = null
    while (this.#parcels[0]?.isStored) {
      const stored = this.#parcels.shift()!
      vector = stored.vector
      for (const peer of stored.peers) peers.add(peer)
    }
    if (vector && !this.#hasLost) this.#needs.durable(vector, peers)
  }

  /** Stores a parcel, however long the disk refuses it; false when that was given up. */
  async #store(parcel: Parcel): Promise<boolean> {
    if (this.#retrying) parcel.isRefused = true
    else if (await this.#append([parcel])) return true
    if (this.#retrying || !this.#isStopping) await (this.#retrying ??= this.#retry())
    return parcel.isStored
  }

  /**
   * Tries again until the disk takes what it refused, all of it in one step: a later parcel without an earlier one could delete
   * entries whose merged one cannot be read yet.
   */
  async #retry(): Promise<void> {
    const { counts } = this.#needs
    counts.unstored += 1
    for (let isTaken = false; ; ) {
      if (!isTaken) await this.#sleep()
      const refused = this.#parcels.filter((one) => one.isRefused && !one.isStored)
      if (refused.length === 0) break
      isTaken = await this.#append(refused)
      if (!isTaken && this.#isStopping) break
    }
    counts.unstored -= 1
    this.#retrying = null
  }

  async #append(parcels: readonly Parcel[]): Promise<boolean> {
    const { clock, counts, storage } = this.#needs
    const from = clock.now()
    try {
      await storage.append(this.#id, parcels.flatMap(({ updates }) => updates))
      for (const one of parcels) one.isStored = true
      counts.durableMs += clock.now() - from
      counts.durables += 1
      return true
    } catch (error) {
      counts.storageFailures += 1
      for (const one of parcels) one.isRefused = true
      if (!this.#isStopping && (error instanceof RoomEnded || bytesOf(this.waiting) > mostWaiting)) {
        this.#isStopping = true
        this.#needs.lost()
      }
      return false
    }
  }

  #sleep(): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#sleeping.delete(wake)
        callOff()
        resolve()
      }
      const callOff = this.#needs.clock.after(retryMs, wake)
      this.#sleeping.add(wake)
    })
  }

  /** Resolves when all that was taken is on disk. With `isLast` a disk that refuses is tried once more only. */
  async settle(isLast: boolean): Promise<void> {
    if (isLast) this.#isStopping = true
    for (const wake of this.#sleeping) wake()
    void this.#send()
    if (this.#next || this.#parcels.length > 0) await new Promise<void>((resolve) => this.#settled.push(resolve))
  }
}

function bytesOf(updates: readonly Uint8Array[]): number {
  return updates.reduce((sum, { length }) => sum + length, 0)
}
