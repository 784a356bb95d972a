import { readCarrierUpdate, deletedFrom } from '../../src/protocol/carrier-update.ts'
import { message, sync } from '../../src/protocol/messages.ts'
import { Reader } from '../../src/protocol/reader.ts'
import { Ledger } from '../ledger.ts'
import { syncMessage } from '../messages.ts'
import type { Peer } from '../peer.ts'

/** An update begins with how many clients it holds something of, and its deletions with how many they are about. */
const none = 0

/**
 * Lets a room delete nothing that another relay says before that one has answered what it lacks. It passes on at once what its phones
 * say, which may build on what it took before and could not bring to the disk yet. Were the deletions stored here first, entries
 * that were shared would be gone from the disk while nobody could read what was merged from them; for good, where that relay and the
 * phone which merged them are gone by then.
 *
 * Only deletions wait, edits do not. None is missed that is dropped here: each answer has all, and an entry that was merged and is
 * still there says nothing new.
 */
export class DeleteLast {
  readonly #owing = new Set<Peer>()
  #waiting = new Ledger()

  /** A relay was asked for what the room lacks. */
  asked(peer: Peer): void {
    this.#owing.add(peer)
  }

  /** Whoever goes with its answer owing may have taken along what the others' deletions wait for. */
  left(peer: Peer): void {
    if (this.#owing.delete(peer)) this.#waiting = new Ledger()
  }

  /** Hands what a relay says on to the room, as far as its time has come. Throws `Malformed`. */
  take(peer: Peer, bytes: Uint8Array, receive: (bytes: Uint8Array) => void): void {
    const step = bytes[0] === message.sync ? bytes[1] : null
    if (step === sync.update && this.#owing.size > 0) return this.#part(bytes, receive)
    receive(bytes)
    if (step !== sync.step2) return
    this.#owing.delete(peer)
    if (this.#owing.size > 0 || this.#waiting.size === 0) return
    const due = this.#waiting.encodeDeleted()
    this.#waiting = new Ledger()
    receive(syncMessage(sync.update, due))
  }

  #part(bytes: Uint8Array, receive: (bytes: Uint8Array) => void): void {
    const reader = new Reader(bytes, 2)
    const update = reader.block()
    reader.close()
    const { held, deleted } = readCarrierUpdate(update)
    if (deleted.length === 0) return receive(bytes)
    this.#waiting.add({ held: [], deleted })
    if (held.length === 0) return
    const at = deletedFrom(update)
    // Bytes from a wire are a view, which others may have too.
    const rest = Uint8Array.from(update.subarray(0, at + 1))
    rest[at] = none
    receive(syncMessage(sync.update, rest))
  }
}
