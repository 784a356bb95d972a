import { limit, message, sync } from '../protocol/messages.ts'
import { type EarlySocket, takenOver } from './early-socket.ts'
import { splitSync } from './split-sync.ts'

/** What happens on the one socket that is open now. */
export interface SocketEvents {
  readonly opened: (socket: RelaySocket) => void
  /** Looks at a message first; true keeps it from the provider. `deliver` hands it on. */
  readonly message: (bytes: Uint8Array, deliver: () => void) => void
  readonly closed: (code: number) => void
}

export interface RelaySocket {
  readonly send: (bytes: Uint8Array) => void
  readonly unsent: () => number
  /** Ends it at once for this side, however long the network takes to agree, and without `closed`. */
  readonly drop: () => void
}

type Handler<E> = ((event: E) => void) | null

/**
 * A WebSocket for y-websocket's provider that lets us see each message first, and whose end does not wait for a network
 * that is gone: a half-open socket can take a minute to close.
 */
export function relaySocketClass(
  Real: typeof WebSocket,
  events: SocketEvents,
  begun: (socket: RelaySocket) => void,
  first: EarlySocket | null = null,
): typeof WebSocket {
  class Socket {
    readonly OPEN = 1
    readonly url: string
    onopen: Handler<unknown> = null
    onmessage: Handler<{ data: ArrayBuffer }> = null
    onclose: Handler<{ code: number; reason: string }> = null
    onerror: Handler<unknown> = null
    #real: WebSocket
    #ended = false
    /** The relay has said what it has, and was answered with all that it lacks. */
    #isAsked = false

    constructor(url: string, protocols: string[]) {
      this.url = url
      const early = takenOver(first, url, protocols)
      first = null
      this.#real = early?.socket ?? new Real(url, protocols)
      this.#real.binaryType = 'arraybuffer'
      const self: RelaySocket = {
        send: (bytes) => this.send(bytes),
        unsent: () => this.#real.bufferedAmount,
        drop: () => void this.#end(1006),
      }
      const onMessage = ({ data }: { readonly data: ArrayBuffer }): void => {
        if (this.#ended) return
        const bytes = new Uint8Array(data)
        this.#isAsked ||= bytes[0] === message.sync && bytes[1] === sync.step1
        events.message(bytes, () => this.onmessage?.({ data }))
      }
      const onOpen = (): void => {
        if (this.#ended) return
        events.opened(self)
        // What came before goes first, so that the provider asks for no more than what is missing then.
        for (const data of early?.heard.splice(0) ?? []) onMessage({ data })
        this.onopen?.({})
      }
      this.#real.addEventListener('open', onOpen)
      this.#real.addEventListener('message', onMessage)
      this.#real.addEventListener('error', (event) => this.onerror?.(event))
      this.#real.addEventListener('close', (event) => {
        if (this.#end(event.code)) events.closed(event.code)
      })
      begun(self)
      // It will not say so again, and whoever made this is not listening yet.
      if (early?.socket.readyState === this.OPEN) queueMicrotask(onOpen)
    }

    get readyState(): number {
      return this.#ended ? 3 : this.#real.readyState
    }

    set binaryType(_: BinaryType) {}

    /**
     * A change does not go before the answer to the relay's question, which has it with all that was written without a connection. Alone
     * there it could be read by nobody, and where it merged entries that were shared, a phone that is gone then would take these with it.
     */
    send(bytes: Uint8Array<ArrayBufferLike>): void {
      if (!this.#isAsked && bytes[0] === message.sync && bytes[1] === sync.update) return
      if (this.readyState !== this.OPEN) return
      const isChange = bytes[0] === message.sync && bytes[1] !== sync.step1
      for (const part of isChange ? splitSync(bytes, limit.frame) : [bytes]) this.#real.send(part as Uint8Array<ArrayBuffer>)
    }

    close(): void {
      this.#real.close()
    }

    #end(code: number): boolean {
      if (this.#ended) return false
      this.#ended = true
      this.onclose?.({ code, reason: '' })
      this.#real.close()
      return true
    }
  }
  return Socket as unknown as typeof WebSocket
}
