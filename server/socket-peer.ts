import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import type { Role } from '../src/protocol/keys.ts'
import { close, limit } from '../src/protocol/messages.ts'
import { Malformed } from '../src/protocol/reader.ts'
import { Allowance } from './allowance.ts'
import type { Batch } from './batch.ts'
import type { Clock } from './clock.ts'
import type { RelayConfig } from './config.ts'
import type { Counts } from './counts.ts'
import type { Peer } from './peer.ts'

/** Bytes that may wait for one reader, beside the state that it asked for. */
const mostUnread = 8 * 1024 * 1024
/** How long a reader may leave something waiting. */
const slowAfterMs = 60_000
const closingMs = 2_000
const burstSeconds = 4

/** `ws` with the protocol's own code for messages that are too large, since coming back with the same message cannot help. */
export class RelaySocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === 1009 ? close.tooLarge : code, reason)
  }
}

export interface SocketNeeds {
  readonly clock: Clock
  readonly counts: Counts
  readonly config: Pick<RelayConfig, 'messagesPerSecond' | 'bytesPerSecond'>
  /** Told of what should not have been possible. */
  failed(error: unknown): void
}

/**
 * One phone's connection. Reads through `ws`; writes the frames of a batch straight to the TCP socket, which `ws` leaves
 * whole since nothing it writes itself is ever compressed or cut in pieces.
 */
export class SocketPeer implements Peer {
  readonly role: Role
  readonly #socket: WebSocket
  readonly #wire: Duplex
  readonly #needs: SocketNeeds
  readonly #messages: Allowance
  readonly #bytes: Allowance
  #allowed = mostUnread
  #waitingSince: number | null = null
  #heardAt: number

  constructor(role: Role, socket: WebSocket, wire: Duplex, needs: SocketNeeds) {
    this.role = role
    this.#socket = socket
    this.#wire = wire
    this.#needs = needs
    const { clock, config } = needs
    const now = clock.now()
    this.#heardAt = now
    this.#messages = new Allowance(config.messagesPerSecond, burstSeconds, now)
    this.#bytes = new Allowance(config.bytesPerSecond, 2 * burstSeconds, now)
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN
  }

  send(batch: Batch): void {
    if (!this.isOpen) return
    const { wire } = batch
    // An answer to a question for the state may be larger than what may pile up.
    if (wire.length > mostUnread) this.#allowed = mostUnread + wire.length
    this.#wire.write(wire)
    if (this.#wire.writableLength > this.#allowed) this.#cutSlow()
  }

  close(code: number): void {
    if (!this.isOpen) return
    this.#socket.close(code)
    // A phone that does not answer the close frame is not waited for.
    this.#needs.clock.after(closingMs, () => this.#socket.terminate())
  }

  /** Hands a message on to the room; whatever is wrong with it, or with what it leads to, ends this connection only. */
  receive(data: unknown, isBinary: boolean, handle: (bytes: Uint8Array) => void): void {
    if (!this.isOpen) return
    const now = this.#needs.clock.now()
    this.#heardAt = now
    if (!isBinary || !(data instanceof Uint8Array)) return this.#refuse()
    this.#needs.counts.messages += 1
    this.#needs.counts.bytes += data.length
    if (data.length > limit.frame) return this.close(close.tooLarge)
    if (!this.#messages.take(1, now) || !this.#bytes.take(data.length, now)) {
      this.#needs.counts.tooFast += 1
      return this.close(close.tooFast)
    }
    try {
      handle(data)
    } catch (error) {
      this.#refuse()
      if (!(error instanceof Malformed)) this.#needs.failed(error)
    }
  }

  heard(): void {
    this.#heardAt = this.#needs.clock.now()
  }

  /** Looks after a quiet or slow connection; called now and then. */
  check(pingAfterMs: number): void {
    const now = this.#needs.clock.now()
    if (this.#wire.writableLength === 0) {
      this.#waitingSince = null
      this.#allowed = mostUnread
    } else {
      this.#waitingSince ??= now
      if (now - this.#waitingSince > slowAfterMs) return this.#cutSlow()
    }
    if (now - this.#heardAt > 2 * pingAfterMs) this.#socket.terminate()
    else if (now - this.#heardAt > pingAfterMs && this.isOpen) this.#socket.ping()
  }

  #refuse(): void {
    this.#needs.counts.malformed += 1
    this.close(close.malformed)
  }

  #cutSlow(): void {
    this.#needs.counts.slowReaders += 1
    this.close(close.slowReader)
  }
}
