import { ending, endedContent, endingMessage, envelopeIdLength, readEnding, readEndingMessage } from '../src/protocol/ending-messages.ts'
import { close, message } from '../src/protocol/messages.ts'
import { Malformed, Reader } from '../src/protocol/reader.ts'
import { Batch } from './batch.ts'
import type { Clock } from './clock.ts'
import { timeMessage } from './messages.ts'
import type { Peer } from './peer.ts'

/** How long somebody may take to ask for an envelope, in ms, and how many ids one may try. */
const askWithinMs = 10_000
const mostQuestions = 4

export const endCloses = { deleted: close.deleted, moved: close.moved } as const

/**
 * What is left of a room whose board was deleted or has moved (V4, V5): it tells so, hands out the envelopes that were left
 * here, and takes nothing. A phone that was away cannot put the board back without knowing.
 */
export class EndedRoom {
  readonly isLost = false
  readonly #clock: Clock
  readonly #peers = new Map<Peer, { questions: number; readonly callOff: () => void }>()
  readonly #code: number
  readonly #told: Uint8Array
  readonly #envelopes: ReadonlyMap<string, Uint8Array>

  /** Throws `Malformed` for what `Storage.end` was not given by a room. */
  constructor(kept: Uint8Array, clock: Clock) {
    const { kind, farewell, envelopes } = readEnding(kept)
    this.#clock = clock
    this.#code = endCloses[kind]
    this.#told = endingMessage(ending.ended, endedContent(kind, farewell))
    this.#envelopes = new Map(envelopes.map(({ id, sealed }) => [nameOf(id), sealed]))
  }

  get size(): number {
    return this.#peers.size
  }

  join(peer: Peer): void {
    peer.send(new Batch([this.#told]))
    // An envelope is always an edit link; whoever may only view has none to ask for.
    const stays = this.#code === close.moved && peer.role === 'edit'
    this.#peers.set(peer, { questions: 0, callOff: this.#clock.after(stays ? askWithinMs : 0, () => peer.close(this.#code)) })
  }

  leave(peer: Peer): void {
    this.#peers.get(peer)?.callOff()
    this.#peers.delete(peer)
  }

  /** Takes one message of a peer. Throws `Malformed`. Whatever asks for nothing is passed over: a phone may not know yet. */
  receive(peer: Peer, bytes: Uint8Array): void {
    const reader = new Reader(bytes)
    const kind = reader.uint()
    if (kind === message.time && reader.left === 8) return peer.send(new Batch([timeMessage(bytes.subarray(reader.at), this.#clock.now())]))
    if (kind !== message.ending || peer.role !== 'edit') return
    const { step, content } = readEndingMessage(reader)
    const known = this.#peers.get(peer)
    if (step !== ending.ask || !known) return
    if (content.length !== envelopeIdLength) throw new Malformed('this is no id')
    known.questions += 1
    if (known.questions > mostQuestions) return peer.close(close.tooFast)
    peer.send(new Batch([endingMessage(ending.envelope, this.#envelopes.get(nameOf(content)) ?? new Uint8Array())]))
  }

  closeAll(code: number): void {
    for (const peer of this.#peers.keys()) peer.close(code)
  }

  settle(): Promise<void> {
    return Promise.resolve()
  }

  tidy(): Promise<void> {
    return Promise.resolve()
  }
}

function nameOf(id: Uint8Array): string {
  return Buffer.from(id).toString('latin1')
}
