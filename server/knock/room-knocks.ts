import { randomInt } from 'node:crypto'
import { codeContent, commitmentTo, knock, knockLimit, type KnockKind, knockMessage, openingLength, readKnockMessage } from '../../src/protocol/knock-messages.ts'
import { close } from '../../src/protocol/messages.ts'
import { Malformed, type Reader } from '../../src/protocol/reader.ts'
import { Batch } from '../batch.ts'
import type { Clock } from '../clock.ts'
import type { Counts } from '../counts.ts'
import type { Peer } from '../peer.ts'
import type { Codes, RoomDoor } from './codes.ts'
import { Knock, type Visitor } from './knock.ts'

const nothing = new Uint8Array()
/** How long a phone that shows the code may take to answer with its opening, in ms, before the next is asked. */
const hostWithinMs = 8_000

export interface RoomKnocksNeeds {
  readonly codes: Codes
  readonly clock: Clock
  readonly counts: Counts
  /** Phones, and other relays that have this room open. */
  readonly peers: ReadonlySet<Peer>
}

/**
 * Who knocks at one room, and who of its peers shows the code. The oldest of those hosts a knock: it alone answers with a
 * key, so that a relay which is not honest can ask nobody else. What phones and visitors say to each other is sealed.
 */
export class RoomKnocks implements RoomDoor {
  readonly #roomId: string
  readonly #needs: RoomKnocksNeeds
  readonly #showing = new Set<Peer>()
  readonly #knocks = new Map<number, Knock>()
  /** Those that another relay told of: there they are decided. */
  readonly #elsewhere = new Map<number, { readonly relay: Peer; readonly notice: Uint8Array }>()

  constructor(roomId: string, needs: RoomKnocksNeeds) {
    this.#roomId = roomId
    this.#needs = needs
  }

  /** What a peer that comes now should know of those who wait; another relay hears of those who wait here. */
  greeting(isForRelay = false): Uint8Array[] {
    const here = [...this.#knocks.values()].flatMap(({ id, notice }) => (notice ? [knockMessage(knock.notice, id, notice)] : []))
    const there = [...this.#elsewhere].map(([id, { notice }]) => knockMessage(knock.notice, id, notice))
    return isForRelay ? here : [...here, ...there]
  }

  leave(peer: Peer): void {
    for (const [id, { relay }] of this.#elsewhere) if (relay === peer) this.#overElsewhere(id)
    this.#showing.delete(peer)
    for (const one of this.#knocks.values()) if (one.host === peer) this.#hostGone(one)
  }

  /** Takes what a peer with an edit link says. Throws `Malformed`. */
  receive(peer: Peer, reader: Reader): void {
    const { kind, id, content } = readKnockMessage(reader)
    if (peer.isRelay) return this.#fromRelay(peer, kind, id, content)
    if (kind === knock.open || kind === knock.renew) return this.#open(peer, kind === knock.renew)
    if (kind === knock.shut) return this.close()
    if (kind === knock.verdict) return this.#verdict(id, content)
    const one = this.#knocks.get(id)
    // It may just be over.
    if (!one) return
    if (one.host !== peer) return
    if (kind === knock.host) {
      if (content.length !== openingLength) throw new Malformed('an opening has another length')
      one.opened(content)
    } else if (kind === knock.notice) {
      one.notice = content.slice()
      this.#tell(knock.notice, id, content, peer)
    } else if (kind === knock.answer) {
      one.answer(content)
      this.#end(one)
    } else if (kind === knock.forged) this.#forged(one)
  }

  #fromRelay(relay: Peer, kind: number, id: number, content: Uint8Array): void {
    if (kind === knock.verdict) return this.#verdict(id, content)
    if (kind === knock.over) return this.#overElsewhere(id)
    if (kind !== knock.notice) return
    const notice = content.slice()
    this.#elsewhere.set(id, { relay, notice })
    this.#tell(knock.notice, id, notice, relay)
  }

  #overElsewhere(id: number): void {
    const there = this.#elsewhere.get(id)
    if (there && this.#elsewhere.delete(id)) this.#tell(knock.over, id, nothing, there.relay)
  }

  #verdict(id: number, content: Uint8Array): void {
    const [one, there] = [this.#knocks.get(id), this.#elsewhere.get(id)]
    if (one?.host && one.notice) send(one.host, knock.verdict, id, content)
    else if (there) send(there.relay, knock.verdict, id, content)
  }

  knock(visitor: Visitor, commitment: Uint8Array): Knock | null {
    const open = this.#needs.codes.of(this.#roomId)
    if (!open || this.#showing.size === 0) return null
    open.knocks += 1
    // By chance, so that no two relays give the same number to two knocks.
    const one = new Knock(1 + randomInt(2 ** 31), visitor, commitment.slice(), this.#needs.clock, {
      reveal: (content) => this.#reveal(one, content),
      over: (code) => this.#end(one, code),
    })
    this.#knocks.set(one.id, one)
    this.#askNext(one)
    if (open.knocks >= knockLimit.knocks) this.close()
    return one
  }

  #open(peer: Peer, another: boolean): void {
    const { codes } = this.#needs
    const before = codes.of(this.#roomId)
    // Those who showed a code that is over since do not show this one.
    if (!before) this.#showing.clear()
    this.#showing.add(peer)
    const open = another || !before ? codes.renew(this.#roomId) : before
    open.door = this
    for (const one of another ? this.#showing : [peer]) send(one, knock.code, 0, codeContent(open.code, open.until))
  }

  /** Those who knock already are still answered. */
  close(): void {
    this.#needs.codes.shut(this.#roomId)
    for (const peer of this.#showing) send(peer, knock.code, 0)
    this.#showing.clear()
  }

  #askNext(one: Knock): void {
    const host = [...this.#showing].find((peer) => !one.asked.has(peer))
    if (!host) return this.#end(one, close.noSuchCode)
    one.askedOf(host)
    send(host, knock.ask, one.id, one.commitment)
    one.within(hostWithinMs, () => this.#askNext(one))
  }

  #reveal(one: Knock, content: Uint8Array): void {
    const opening = content.subarray(0, openingLength)
    if (content.length <= openingLength || !same(commitmentTo(opening), one.commitment)) return this.#forged(one)
    if (one.host) send(one.host, knock.reveal, one.id, content)
    one.within(knockLimit.wait, () => this.#end(one, close.notAnswered))
  }

  #forged(one: Knock): void {
    this.#needs.counts.forgedKnocks += 1
    this.#end(one, close.malformed)
    const open = this.#needs.codes.of(this.#roomId)
    if (!open) return
    open.forged += 1
    if (open.forged >= knockLimit.forged) this.close()
  }

  #hostGone(one: Knock): void {
    // Before its opening went out another may take over; after that the picture is one with it.
    if (one.isOpened) this.#end(one, close.notAnswered)
    else this.#askNext(one)
  }

  #end(one: Knock, code?: number): void {
    if (!this.#knocks.delete(one.id)) return
    one.end(code)
    if (one.host) this.#tell(knock.over, one.id, nothing, null)
  }

  /** To all with an edit link but one. What another relay said goes to phones only, since it tells every relay itself. */
  #tell(kind: KnockKind, id: number, content: Uint8Array, but: Peer | null): void {
    const batch = new Batch([knockMessage(kind, id, content)])
    for (const peer of this.#needs.peers) if (peer.role === 'edit' && peer !== but && !(peer.isRelay && but?.isRelay)) peer.send(batch)
  }
}

function send(peer: Peer, kind: KnockKind, id: number, content?: Uint8Array): void {
  peer.send(new Batch([knockMessage(kind, id, content)]))
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
