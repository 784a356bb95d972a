import type { Peer } from './peer.ts'
import type { OtherRelays } from './relays/other-relays.ts'
import { openRoom, type OpenRoom, Room, type RoomNeeds } from './room.ts'

/** How long an empty room stays open for somebody who comes back. */
const restAfterMs = 5_000

/** The rooms that are open. A room is opened by the first who enters and closed, folded, some time after the last has left. */
export class Rooms {
  readonly #needs: RoomNeeds
  readonly #failed: (id: string, error: unknown) => void
  readonly #open = new Map<string, Promise<OpenRoom>>()
  readonly #resting = new Map<string, () => void>()
  readonly #others: OtherRelays | null

  constructor(needs: RoomNeeds, failed: (id: string, error: unknown) => void, others: OtherRelays | null = null) {
    this.#needs = needs
    this.#failed = failed
    this.#others = others
  }

  get size(): number {
    return this.#open.size
  }

  /** The ids of the open rooms. */
  ids(): Iterable<string> {
    return this.#open.keys()
  }

  /** Resolves with the loaded room that the peer is now in; rejects when it could not be loaded. The next who enters tries again. */
  async enter(id: string, peer: Peer): Promise<OpenRoom> {
    this.#resting.get(id)?.()
    this.#resting.delete(id)
    let opening = this.#open.get(id)
    if (!opening) {
      opening = this.#openRoom(id)
      this.#open.set(id, opening)
      this.#needs.storage.touch(id, this.#needs.clock.now()).catch((error: unknown) => this.#failed(id, error))
    }
    const room = await opening.catch((error: unknown) => {
      this.#close(id, opening)
      throw error
    })
    if (room.isLost) this.#close(id, opening)
    // A room may have been closed while this waited; two rooms for one board would not hear each other.
    if (this.#open.get(id) !== opening) return this.enter(id, peer)
    room.join(peer)
    return room
  }

  async #openRoom(id: string): Promise<OpenRoom> {
    this.#others?.opening(id)
    const room = await openRoom(id, this.#needs)
    // What is left of a room has nothing to say to other relays.
    if (room instanceof Room) this.#others?.opened(id, room)
    else this.#others?.closed(id)
    return room
  }

  /** Takes a peer out of its room, and puts the room to rest when it was the last. */
  leave(id: string, room: OpenRoom, peer: Peer): void {
    room.leave(peer)
    this.#rest(id, room)
  }

  #rest(id: string, room: OpenRoom): void {
    if (room.size > 0) return
    this.#resting.get(id)?.()
    this.#resting.set(
      id,
      this.#needs.clock.after(restAfterMs, () => {
        this.#resting.delete(id)
        void this.#retire(id, room)
      }),
    )
  }

  async #retire(id: string, room: OpenRoom): Promise<void> {
    const opening = this.#open.get(id)
    await room.settle()
    await room.tidy()
    // Somebody may have come, or come and gone, in the meantime.
    const isIt = (await opening?.catch(() => null)) === room
    if (room.size === 0 && isIt && !this.#resting.has(id)) this.#close(id, opening!)
  }

  #close(id: string, opening: Promise<OpenRoom>): void {
    if (this.#open.get(id) !== opening) return
    this.#open.delete(id)
    this.#others?.closed(id)
  }

  /** Tells all peers to go, and resolves when everything taken from them is on disk. */
  async stop(code: number): Promise<void> {
    for (const callOff of this.#resting.values()) callOff()
    this.#resting.clear()
    const opened = await Promise.allSettled(this.#open.values())
    const rooms = opened.flatMap((opening) => (opening.status === 'fulfilled' ? [opening.value] : []))
    await Promise.all(rooms.map((room) => room.settle(true)))
    for (const room of rooms) room.closeAll(code)
    await Promise.all(rooms.map((room) => room.settle(true)))
  }
}
