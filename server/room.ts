import { readCarrierUpdate, readStateVector } from '../src/protocol/carrier-update.ts'
import { ending, endedContent, endingMessage, readEnding, readEndingMessage } from '../src/protocol/ending-messages.ts'
import { close, limit, message, sync } from '../src/protocol/messages.ts'
import { Malformed, Reader } from '../src/protocol/reader.ts'
import { Batch } from './batch.ts'
import type { Clock } from './clock.ts'
import type { Counts } from './counts.ts'
import { endCloses, EndedRoom } from './ended-room.ts'
import { Keeping, type Loaded, loadRoom } from './keeping.ts'
import type { Codes } from './knock/codes.ts'
import { RoomKnocks } from './knock/room-knocks.ts'
import { awarenessMessage, durableMessage, syncMessage, timeMessage } from './messages.ts'
import { Outbox } from './outbox.ts'
import type { Peer } from './peer.ts'
import { Presence } from './presence.ts'
import type { Storage } from './storage/storage.ts'

/** Separate ranges of clocks that a room may have; each takes memory for as long as the room is open. */
const mostRanges = 200_000
/** How long a phone that tells of itself by asking for the time may be silent and still counts as here, in ms; how often that is looked at. */
const hereFor = 8000
const lookEvery = 1000
/** How soon the storage is asked again that could not say whether the room has ended, in ms. */
const askAgainAfter = 2000
/** State requests that one peer may have waiting. */
const mostQuestions = 4

export interface RoomNeeds {
  readonly storage: Storage
  readonly clock: Clock
  readonly counts: Counts
  readonly codes: Codes
}

/**
 * One board's room: passes on what its peers say and keeps it. Knows nothing of sockets, and holds nothing that could not
 * be read from the storage again. Made by `openRoom` only, so it is loaded whenever somebody is in it.
 */
export class Room {
  readonly #clock: Clock
  readonly #counts: Counts
  /** Phones, and other relays that have this room open. */
  readonly #peers = new Set<Peer>()
  readonly #phones = new Set<Peer>()
  readonly #questions = new Map<Peer, number>()
  readonly #presence = new Presence<Peer>()
  readonly #outbox: Outbox
  readonly #keeping: Keeping
  /** Who is at the door with the room's typed code. */
  readonly #knocks: RoomKnocks

  /** When each of the peers that ask for the time was last heard. */
  readonly #heard = new Map<Peer, number>()
  #looking = false
  #isLost = false
  #isEnding = false
  /** The storage has not said yet whether the room has ended. */
  #mayHaveEnded = false
  readonly #ending: () => Promise<Uint8Array | null>

  constructor(id: string, loaded: Loaded, { storage, clock, counts, codes }: RoomNeeds) {
    this.#clock = clock
    this.#counts = counts
    this.#ending = async () => (await storage.load(id)).ending
    this.#outbox = new Outbox(clock, this.#peers)
    this.#knocks = new RoomKnocks(id, { codes, clock, counts, peers: this.#peers })
    this.#keeping = new Keeping(id, loaded, {
      storage,
      clock,
      counts,
      durable: (vector, peers) => {
        const said = durableMessage(vector)
        for (const peer of peers) if (this.#phones.has(peer)) this.#outbox.durable(said, peer)
      },
      lost: () => {
        if (this.#isEnding) return
        this.#isLost = true
        this.closeAll(close.cannotLoad)
      },
    })
  }

  /** How many phones are in it. */
  get size(): number {
    return this.#phones.size
  }

  /** True once what the room believes to have is no longer what can be read: the disk has refused too much, or the room has ended. */
  get isLost(): boolean {
    return this.#isLost
  }

  /** Lets a peer in: it is asked for what the room lacks, unless it may only view, and told who is here. */
  join(peer: Peer): void {
    this.#peers.add(peer)
    if (!peer.isRelay) this.#phones.add(peer)
    const greeting: Uint8Array[] = []
    if (peer.role === 'edit') greeting.push(syncMessage(sync.step1, this.#keeping.ledger.encodeVector()))
    if (peer.role === 'edit') greeting.push(...this.#knocks.greeting(peer.isRelay))
    const present = this.#presence.all(peer.isRelay)
    if (present) greeting.push(awarenessMessage(present))
    if (greeting.length > 0) peer.send(new Batch(greeting))
    if (this.#mayHaveEnded) void this.findEnding()
  }

  leave(peer: Peer): void {
    if (!this.#peers.delete(peer)) return
    this.#phones.delete(peer)
    this.#questions.delete(peer)
    this.#heard.delete(peer)
    this.#outbox.forget(peer)
    this.#knocks.leave(peer)
    this.#gone(peer)
  }

  /** Takes one message of a peer. Throws `Malformed`; the room is then as if the message had not come. */
  receive(peer: Peer, bytes: Uint8Array): void {
    if (this.#heard.has(peer)) this.#heard.set(peer, this.#clock.now())
    const reader = new Reader(bytes)
    switch (reader.uint()) {
      case message.sync:
        return this.#sync(peer, bytes, reader)
      case message.awareness:
        return this.#aware(peer, bytes, reader)
      case message.queryAwareness: {
        const present = this.#presence.all()
        if (present) peer.send(new Batch([awarenessMessage(present)]))
        return
      }
      case message.time:
        if (reader.left !== 8) throw new Malformed('a time has eight bytes')
        this.#hear(peer)
        return peer.send(new Batch([timeMessage(bytes.subarray(reader.at), this.#clock.now())]))
      case message.knock:
        if (peer.role === 'edit') this.#knocks.receive(peer, reader)
        else this.#counts.viewWrites += 1
        return
      case message.ending:
        if (peer.role !== 'edit') this.#counts.viewWrites += 1
        else if (peer.isRelay) void this.findEnding()
        else this.#endOn(reader)
        return
      default:
        this.#counts.ignored += 1
    }
  }

  /** What another relay said of its phones it has told every relay itself: said again later, it would bring back who went meanwhile. */
  #gone(peer: Peer): void {
    for (const { update, from } of this.#presence.leave(peer)) this.#outbox.presence(awarenessMessage(update), from, null)
  }

  #hear(peer: Peer): void {
    this.#heard.set(peer, this.#clock.now())
    if (this.#looking) return
    this.#looking = true
    this.#clock.after(lookEvery, () => this.#look())
  }

  /** A phone that sleeps keeps its socket and says nothing: the others are told that it is gone. It says so itself once it wakes. */
  #look(): void {
    const now = this.#clock.now()
    for (const [peer, at] of this.#heard) {
      if (now - at <= hereFor) continue
      this.#heard.delete(peer)
      this.#gone(peer)
    }
    this.#looking = this.#heard.size > 0
    if (this.#looking) this.#clock.after(lookEvery, () => this.#look())
  }

  #sync(peer: Peer, bytes: Uint8Array, reader: Reader): void {
    const step = reader.uint()
    const content = reader.block()
    reader.close()
    if (step === sync.step1) return void this.#answer(peer, readStateVector(content))
    if (step !== sync.step2 && step !== sync.update) throw new Malformed('there is no such step')
    if (peer.role !== 'edit') {
      this.#counts.viewWrites += 1
      return
    }
    const { ledger } = this.#keeping
    const read = readCarrierUpdate(content)
    // It is neither told nor confirmed: its writer brings it along, or keeps it.
    if (this.#isEnding) return
    if (ledger.size > mostRanges || this.#keeping.bytes + content.length > limit.room) return peer.close(close.roomFull)
    if (ledger.add(read)) {
      this.#counts.edits += 1
      const isUpdate = bytes[0] === message.sync && bytes[1] === sync.update
      this.#outbox.edit(isUpdate ? bytes : syncMessage(sync.update, content), peer)
      this.#keeping.keep(content, peer)
    } else this.#keeping.confirm(peer)
  }

  #endOn(reader: Reader): void {
    const { step, content } = readEndingMessage(reader)
    if (step !== ending.end) return
    readEnding(content)
    if (!this.#isEnding) void this.#end(this.#keeping.end(content.slice()))
  }

  /** Another relay says that the room has ended, or its word may have been lost; it said so first to the storage that both share. */
  async findEnding(): Promise<void> {
    if (this.#isEnding) return
    this.#mayHaveEnded = true
    try {
      const found = await this.#ending()
      this.#mayHaveEnded = false
      if (found && !this.#isEnding) await this.#end(Promise.resolve(found))
    } catch {
      // Where nobody is, it is asked when somebody comes.
      if (!this.#isLost && this.#peers.size > 0) this.#clock.after(askAgainAfter, () => void this.findEnding())
    }
  }

  /** Everybody hears all edits that were taken, then how it ended, then nothing more. Nobody is told before it is on disk. */
  async #end(standing: Promise<Uint8Array>): Promise<void> {
    this.#isEnding = true
    let code: number = close.cannotLoad
    try {
      const { kind, farewell } = readEnding(await standing)
      this.#counts.endings += 1
      this.#outbox.flush()
      const told = new Batch([endingMessage(ending.ended, endedContent(kind, farewell))])
      for (const peer of this.#peers) peer.send(told)
      code = endCloses[kind]
    } catch {
      this.#counts.storageFailures += 1
    }
    this.#isLost = true
    this.closeAll(code)
  }

  async #answer(peer: Peer, vector: ReadonlyMap<number, number>): Promise<void> {
    const waiting = this.#questions.get(peer) ?? 0
    if (waiting >= mostQuestions) return peer.close(close.tooFast)
    this.#questions.set(peer, waiting + 1)
    try {
      const state = await this.#keeping.stateFor(vector)
      if (!this.#peers.has(peer)) return
      this.#questions.set(peer, this.#questions.get(peer)! - 1)
      peer.send(new Batch([syncMessage(sync.step2, state)]))
    } catch {
      this.#counts.loadFailures += 1
      peer.close(close.cannotLoad)
    }
  }

  #aware(peer: Peer, bytes: Uint8Array, reader: Reader): void {
    if (bytes.length > limit.awareness) return peer.close(close.tooLarge)
    const content = reader.block()
    reader.close()
    const passed = this.#presence.take(peer, content)
    if (passed) this.#outbox.presence(passed.update === content ? bytes : awarenessMessage(passed.update), peer, passed.about)
  }

  closeAll(code: number): void {
    for (const peer of this.#peers) peer.close(code)
  }

  /** Sends what waits and resolves when all that was accepted is on disk, or could not be brought there. */
  async settle(isLast = false): Promise<void> {
    this.#outbox.flush()
    await this.#keeping.settle(isLast)
    this.#outbox.flush()
  }

  /** Folds what was stored of the room, if that saves something. */
  tidy(): Promise<void> {
    return this.#keeping.tidy()
  }
}

/** Loads a room, or what is left of it; rejects when not all of it could be read. */
export async function openRoom(id: string, needs: RoomNeeds): Promise<Room | EndedRoom> {
  const loaded = await loadRoom(needs.storage, id)
  return loaded.ending ? new EndedRoom(loaded.ending, needs.clock) : new Room(id, loaded, needs)
}

export type OpenRoom = Awaited<ReturnType<typeof openRoom>>
