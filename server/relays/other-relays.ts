import type { Clock } from '../clock.ts'
import type { Counts } from '../counts.ts'
import type { Room, RoomNeeds } from '../room.ts'
import type { Storage } from '../storage/storage.ts'
import { DeleteLast } from './delete-last.ts'
import { FarCodes } from './far-codes.ts'
import { readStored } from './read-stored.ts'
import { RelayPeer } from './relay-peer.ts'
import type { RelayWire, Word } from './wire.ts'

const aliveEveryMs = 2_000
/** How long a relay may be silent before its phones count as gone. */
const aliveForMs = 6_000
/** How soon two begin anew in a room of which one could not read what the other asked for, or what could not be read is read again. */
const againAfterMs = 2_000
/** How long a relay that has ended a room may take to say so itself, behind the last edits in it. */
const ownWordMs = 1_000
const nothing = new Uint8Array()

interface OpenRoom {
  /** Null until it is loaded; what is said in the meantime waits. */
  room: Room | null
  readonly waiting: Word[]
  /** The storage says so, perhaps while it is being loaded. */
  hasEnded: boolean
  /** Others may have stored what was not said here, perhaps while it is being loaded. */
  mayLack: boolean
  readonly peers: Map<string, RelayPeer>
  readonly deletions: DeleteLast
}

/**
 * Makes the rooms of relays that share a storage one: whatever the phones of one say, the phones of the others hear. To a room
 * another relay is a peer that says what its phones say. Each relay stores what it hears, so what it calls durable is on disk
 * even if the other one dies with it in hand; folding makes one of both.
 */
export class OtherRelays {
  readonly #wire: RelayWire
  readonly #storage: Storage
  readonly #clock: Clock
  readonly #counts: Counts
  readonly #rooms = new Map<string, OpenRoom>()
  readonly #heardAt = new Map<string, number>()
  /** Those that were silent for too long. Their words may only have been late. */
  readonly #silent = new Set<string>()
  /** Typed codes that are open at other relays. */
  readonly codes: FarCodes
  #callOff: () => void = () => undefined

  constructor(wire: RelayWire, { storage, clock, counts, codes }: RoomNeeds) {
    this.#wire = wire
    this.#storage = storage
    this.#clock = clock
    this.#counts = counts
    this.codes = new FarCodes(wire, codes)
    wire.listen(
      (word) => this.#hear(word),
      () => this.#begin(),
      (room) => this.#ended(room),
    )
    this.#pulse()
  }

  /** A room is about to be loaded: from now on nothing that is said in it is missed. */
  opening(id: string): void {
    this.#rooms.set(id, { room: null, waiting: [], hasEnded: false, mayLack: false, peers: new Map(), deletions: new DeleteLast() })
    this.#wire.tell(null, 'hello', id, nothing)
  }

  opened(id: string, room: Room): void {
    const open = this.#rooms.get(id)
    if (!open) return
    open.room = room
    for (const word of open.waiting.splice(0)) this.#hear(word)
    if (open.hasEnded) void room.findEnding()
    if (open.mayLack) void this.#catchUp([[id, open]])
  }

  closed(id: string): void {
    if (this.#rooms.delete(id)) this.#wire.tell(null, 'bye', id, nothing)
  }

  stop(): void {
    this.#callOff()
    for (const id of this.#rooms.keys()) this.closed(id)
  }

  #hear(word: Word): void {
    this.#heardAt.set(word.from, this.#clock.now())
    if (this.#silent.delete(word.from)) this.#beginWith(word.from)
    if (word.room === '' && word.kind === 'bye') return this.#beginsAnew(word.from)
    if (word.room === '') return this.#hearOfCodes(word)
    const open = this.#rooms.get(word.room)
    if (!open) return
    if (!open.room) return void open.waiting.push(word)
    if (word.kind === 'said') this.#take(open, open.room, word)
    else this.#leave(open, word.from)
    if (word.kind === 'hello') this.#join(open, open.room, word)
  }

  #hearOfCodes(word: Word): void {
    try {
      this.codes.hear(word)
    } catch {
      this.#counts.malformed += 1
    }
  }

  #join(open: OpenRoom, room: Room, { from, room: id }: Word): RelayPeer {
    const peer = new RelayPeer(this.#wire, from, id, () => {
      this.#clock.after(againAfterMs, () => {
        if (this.#rooms.get(id) !== open || open.peers.get(from) !== peer) return
        this.#leave(open, from)
        this.#wire.tell(from, 'hello', id, nothing)
      })
    })
    open.peers.set(from, peer)
    open.deletions.asked(peer)
    room.join(peer)
    return peer
  }

  #take(open: OpenRoom, room: Room, word: Word): void {
    const peer = open.peers.get(word.from) ?? this.#join(open, room, word)
    try {
      open.deletions.take(peer, word.message, (message) => room.receive(peer, message))
    } catch {
      // It has checked what its phones said, so this was spoilt on the way. With its next word both begin anew.
      this.#counts.malformed += 1
      this.#leave(open, word.from)
    }
  }

  #leave(open: OpenRoom, from: string): void {
    const peer = open.peers.get(from)
    if (!peer || !open.peers.delete(from)) return
    open.deletions.left(peer)
    open.room?.leave(peer)
  }

  /** Nobody knows what was said while the wire was lost: all begin anew with each other, also in rooms that are no longer open here. */
  #begin(): void {
    this.#wire.tell(null, 'bye', '', nothing)
    this.codes.pulse()
    for (const open of this.#rooms.values()) for (const from of open.peers.keys()) this.#leave(open, from)
    this.#beginWith(null)
    void findEndings([...this.#rooms.values()])
    void this.#catchUp([...this.#rooms])
  }

  /** Another one was not heard for a while. What it stored meanwhile may be in rooms that it has closed again, so nobody says it. */
  #beginsAnew(from: string): void {
    this.#forget(from)
    void this.#catchUp([...this.#rooms])
  }

  /** A relay that is silent for too long may be dead, and some of its last words lost. */
  #fellSilent(from: string): void {
    this.#silent.add(from)
    const shared = [...this.#rooms].filter(([, { peers }]) => peers.has(from))
    this.#forget(from)
    void this.#catchUp(shared)
  }

  #forget(from: string): void {
    this.codes.forget(from)
    for (const open of this.#rooms.values()) this.#leave(open, from)
  }

  /** One room behind the other: each has to be read from the storage. */
  async #catchUp(rooms: readonly (readonly [id: string, open: OpenRoom])[]): Promise<void> {
    for (const [id, open] of rooms) {
      open.mayLack = !open.room
      if (!open.room || this.#rooms.get(id) !== open) continue
      try {
        await readStored(id, open.room, this.#storage)
      } catch {
        this.#counts.loadFailures += 1
        this.#clock.after(againAfterMs, () => void this.#catchUp([[id, open]]))
      }
    }
  }

  /** With one of them, or with all. */
  #beginWith(to: string | null): void {
    for (const id of this.#rooms.keys()) this.#wire.tell(to, 'hello', id, nothing)
  }

  #ended(id: string): void {
    const open = this.#rooms.get(id)
    if (!open) return
    open.hasEnded = true
    this.#clock.after(ownWordMs, () => void open.room?.findEnding())
  }

  #pulse(): void {
    this.codes.pulse()
    const now = this.#clock.now()
    for (const [from, at] of this.#heardAt) {
      if (now - at <= aliveForMs) continue
      this.#heardAt.delete(from)
      this.#fellSilent(from)
    }
    this.#callOff = this.#clock.after(aliveEveryMs, () => this.#pulse())
  }
}

/** One room behind the other: each has to be read from the storage. */
async function findEndings(rooms: readonly OpenRoom[]): Promise<void> {
  for (const { room } of rooms) await room?.findEnding()
}
