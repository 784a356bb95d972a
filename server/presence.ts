import { Malformed, Reader } from '../src/protocol/reader.ts'
import { Writer } from './writer.ts'

const highestClient = 2 ** 32 - 1
const mostIdsOfOneSocket = 8
const mostIdsOfOneRelay = 4000
const rememberedIds = 1000
const gone = Buffer.from('null')
const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Whoever shows presence: a phone, or another relay that passes on what its phones show. */
export interface Owner {
  readonly isRelay?: boolean
}

/** What those who stay are to hear, and which relay has said so itself to all others, if one has. */
interface Told<One> {
  readonly update: Uint8Array
  readonly from: One | null
}

interface Shown {
  readonly clock: number
  readonly state: Uint8Array
}

/**
 * Who is here, as the phones say it of themselves. An id belongs to the socket that first used it until that socket goes:
 * phones repeat what they hear of others (the stock client does), and none may speak for another.
 */
export class Presence<One extends Owner = Owner> {
  readonly #shown = new Map<number, Shown>()
  readonly #owners = new Map<number, One>()
  readonly #owned = new Map<One, Set<number>>()
  /** What a phone said that came back, here or at another relay, before its old socket was known to be gone; it holds from then on. */
  readonly #claims = new Map<number, Shown & { readonly owner: One }>()
  /** Ids whose socket went, with their last clock: late repeats of them by others must not bring them back. */
  readonly #gone = new Map<number, number>()

  /**
   * Takes an awareness update from a socket. Returns what of it is the socket's own, to be passed on, and the id if it is
   * about one only; or null when nothing is.
   * Throws `Malformed`.
   */
  take(owner: One, update: Uint8Array): { readonly update: Uint8Array; readonly about: number | null } | null {
    const reader = new Reader(update)
    const entries = reader.uint()
    const isFirst = !this.#owned.has(owner)
    const own: [id: number, shown: Shown][] = []
    const claimed: typeof own = []
    for (let read = 0; read < entries; read += 1) {
      const id = reader.uintUpTo(highestClient)
      const clock = reader.uint()
      const state = reader.block()
      if (this.#mayShow(owner, id, clock, isFirst)) own.push([id, { clock, state }])
      else if (this.#mayClaim(owner, id, clock)) claimed.push([id, { clock, state }])
    }
    reader.close()
    for (const [, { state }] of claimed) checkState(state)
    for (const [id, { clock, state }] of claimed) {
      if (!isNull(state)) this.#claims.set(id, { clock, state: state.slice(), owner })
      else if (this.#claims.get(id)?.owner === owner) this.#claims.delete(id)
    }
    for (const [, { state }] of own) checkState(state)
    const passed = own.filter(([id, shown]) => this.#show(owner, id, shown))
    if (passed.length === 0) return null
    return { update: passed.length === entries ? update : encode(passed), about: passed.length === 1 ? passed[0]![0] : null }
  }

  /** Forgets a socket and returns what tells the others so, if it showed anything. What came back meanwhile is here, or at the relay that said so. */
  leave(owner: One): Told<One>[] {
    const left = new Map<One | null, [number, Shown][]>()
    for (const [id, claim] of this.#claims) if (claim.owner === owner) this.#claims.delete(id)
    for (const id of this.#owned.get(owner) ?? []) {
      const shown = this.#shown.get(id)
      if (!shown) continue
      const claim = this.#claims.get(id)
      this.#forget(id, shown.clock)
      if (claim) this.#show(claim.owner, id, claim)
      const said = claim?.owner ?? owner
      const from = said.isRelay ? said : null
      left.set(from, [...(left.get(from) ?? []), [id, claim ?? { clock: shown.clock, state: gone }]])
    }
    this.#owned.delete(owner)
    return [...left].map(([from, entries]) => ({ update: encode(entries), from }))
  }

  /** Everybody who is here, or null when nobody is; for another relay only those who are here themselves. */
  all(isForRelay = false): Uint8Array | null {
    const here = [...this.#shown].filter(([id, { state }]) => !isNull(state) && !(isForRelay && this.#owners.get(id)?.isRelay))
    return here.length > 0 ? encode(here) : null
  }

  #forget(id: number, clock: number): void {
    this.#shown.delete(id)
    this.#owners.delete(id)
    this.#claims.delete(id)
    this.#gone.set(id, clock)
    if (this.#gone.size > rememberedIds) this.#gone.delete(this.#gone.keys().next().value!)
  }

  #mayShow(owner: One, id: number, clock: number, isFirst: boolean): boolean {
    const holder = this.#owners.get(id)
    // A phone whose relay died comes by another before anybody has noticed.
    if (holder) return holder === owner || (holder.isRelay === true && clock >= (this.#shown.get(id)?.clock ?? 0))
    if (!this.#mayHaveMore(owner)) return false
    const left = this.#gone.get(id) ?? -1
    // Another relay speaks for its own phones alone, and it is one that is silent for a while of which they count as gone. What it says first
    // may be old: of the connection that a phone had there before it came to this relay, and went.
    if (owner.isRelay) return clock >= left
    // A phone that comes back says so in its first words, with the clock that it had.
    return isFirst || clock > left
  }

  /** Who only repeats what it heard of another has no newer clock than that one's own socket. */
  #mayClaim(owner: One, id: number, clock: number): boolean {
    const claim = this.#claims.get(id)
    if (claim?.owner === owner) return clock >= claim.clock
    return this.#owners.has(id) && clock > (claim ?? this.#shown.get(id)!).clock && this.#mayHaveMore(owner)
  }

  #mayHaveMore(owner: One): boolean {
    return (this.#owned.get(owner)?.size ?? 0) < (owner.isRelay ? mostIdsOfOneRelay : mostIdsOfOneSocket)
  }

  #show(owner: One, id: number, shown: Shown): boolean {
    const holder = this.#owners.get(id)
    if (holder !== owner) {
      if (isNull(shown.state)) return false
      if (holder) this.#owned.get(holder)?.delete(id)
      this.#owners.set(id, owner)
      const owned = this.#owned.get(owner)
      if (owned) owned.add(id)
      else this.#owned.set(owner, new Set([id]))
      this.#gone.delete(id)
    }
    const before = this.#shown.get(id)
    if (before && shown.clock < before.clock) return false
    if (shown.clock >= (this.#claims.get(id)?.clock ?? Infinity)) this.#claims.delete(id)
    if (isNull(shown.state)) {
      // Whoever takes an id back may have another for it, and nothing ties the two when the socket goes (V6).
      this.#forget(id, shown.clock)
      this.#owned.get(owner)!.delete(id)
      return true
    }
    this.#shown.set(id, { clock: shown.clock, state: shown.state.slice() })
    return true
  }
}

function isNull(state: Uint8Array): boolean {
  return state.length === 4 && state[0] === 110
}

/** Phones parse the states of others without care: only an object or null may pass. */
function checkState(state: Uint8Array): void {
  if (isNull(state) && gone.equals(state)) return
  try {
    const value: unknown = JSON.parse(text.decode(state))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return
  } catch {
    // Said below.
  }
  throw new Malformed('a presence is no object')
}

function encode(entries: readonly (readonly [number, Shown])[]): Uint8Array {
  const writer = new Writer()
  writer.uint(entries.length)
  for (const [id, { clock, state }] of entries) {
    writer.uint(id)
    writer.uint(clock)
    writer.block(state)
  }
  return writer.written
}
