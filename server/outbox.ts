import { Batch } from './batch.ts'
import type { Clock } from './clock.ts'
import type { Peer } from './peer.ts'

/**
 * Edits leave at once after a pause; those that follow share one write per socket. A write costs the same whatever is in it,
 * so the more peers a flush has to write to, the longer it lets edits come together.
 */
const gapMsPerPeer = 1.3
const mostGapMs = 40
/** Presence and word of what is durable can wait for an edit to go along with. */
const presenceMs = 150
const durableMs = 50

interface Outgoing {
  readonly message: Uint8Array
  readonly from: Peer | null
  /** What it is about, if only the newest word about that counts. */
  readonly about?: number | null
}

/** Collects what a room sends and hands each peer its share in one go. */
export class Outbox {
  readonly #clock: Clock
  readonly #peers: ReadonlySet<Peer>
  #edits: Outgoing[] = []
  #presence: Outgoing[] = []
  #personal = new Map<Peer, Uint8Array>()
  #callOff: (() => void) | null = null
  #due = 0
  #lastFlush = 0

  constructor(clock: Clock, peers: ReadonlySet<Peer>) {
    this.#clock = clock
    this.#peers = peers
  }

  /** To everybody but its maker; what another relay said goes to phones only, since it tells every relay itself. */
  edit(message: Uint8Array, from: Peer): void {
    this.#edits.push({ message, from })
    this.#flushBy(this.#lastFlush + Math.min(mostGapMs, gapMsPerPeer * this.#peers.size))
  }

  /** To everybody but its maker; of what they say about one id only the newest is sent. */
  presence(message: Uint8Array, from: Peer | null, about: number | null): void {
    const earlier = about === null ? -1 : this.#presence.findIndex((one) => one.from === from && one.about === about)
    if (earlier < 0) this.#presence.push({ message, from, about })
    else this.#presence[earlier] = { message, from, about }
    this.#flushBy(this.#clock.now() + presenceMs)
  }

  /** To one peer, of which only the newest is sent. */
  durable(message: Uint8Array, to: Peer): void {
    this.#personal.set(to, message)
    this.#flushBy(this.#clock.now() + durableMs)
  }

  #flushBy(due: number): void {
    if (this.#callOff) {
      if (this.#due <= due) return
      this.#callOff()
    }
    this.#due = due
    this.#callOff = this.#clock.after(due - this.#clock.now(), () => this.flush())
  }

  /** Sends all that waits now. */
  flush(): void {
    this.#callOff?.()
    this.#callOff = null
    this.#lastFlush = this.#clock.now()
    const all = [...this.#edits, ...this.#presence]
    const personal = this.#personal
    this.#edits = []
    this.#presence = []
    this.#personal = new Map()
    if (all.length === 0 && personal.size === 0) return
    const makers = new Set(all.map(({ from }) => from))
    const shared = new Batch(all.map(({ message }) => message))
    for (const peer of this.#peers) {
      const own = personal.get(peer)
      if (own === undefined && !makers.has(peer) && !peer.isRelay) {
        if (all.length > 0) peer.send(shared)
        continue
      }
      const places = [...all.keys()].filter((place) => {
        const { from } = all[place]!
        return from !== peer && !(peer.isRelay && from?.isRelay)
      })
      if (places.length > 0 || own) peer.send(shared.pick(places, own ? [own] : []))
    }
  }

  /** Drops what was meant for one who left. */
  forget(peer: Peer): void {
    this.#personal.delete(peer)
  }

  stop(): void {
    this.#callOff?.()
    this.#callOff = null
  }
}
