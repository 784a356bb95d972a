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
export function relaySocketClass(Real: typeof WebSocket, events: SocketEvents, begun: (socket: RelaySocket) => void): typeof WebSocket {
  class Socket {
    readonly OPEN = 1
    readonly url: string
    onopen: Handler<unknown> = null
    onmessage: Handler<{ data: ArrayBuffer }> = null
    onclose: Handler<{ code: number; reason: string }> = null
    onerror: Handler<unknown> = null
    #real: WebSocket
    #ended = false

    constructor(url: string, protocols: string[]) {
      this.url = url
      this.#real = new Real(url, protocols)
      this.#real.binaryType = 'arraybuffer'
      const self: RelaySocket = {
        send: (bytes) => this.send(bytes),
        unsent: () => this.#real.bufferedAmount,
        drop: () => void this.#end(1006),
      }
      this.#real.addEventListener('open', () => {
        if (this.#ended) return
        events.opened(self)
        this.onopen?.({})
      })
      this.#real.addEventListener('message', (event: MessageEvent<ArrayBuffer>) => {
        if (this.#ended) return
        events.message(new Uint8Array(event.data), () => this.onmessage?.({ data: event.data }))
      })
      this.#real.addEventListener('error', (event) => this.onerror?.(event))
      this.#real.addEventListener('close', (event) => {
        if (this.#end(event.code)) events.closed(event.code)
      })
      begun(self)
    }

    get readyState(): number {
      return this.#ended ? 3 : this.#real.readyState
    }

    set binaryType(_: BinaryType) {}

    send(bytes: Uint8Array<ArrayBufferLike>): void {
      if (this.readyState === this.OPEN) this.#real.send(bytes as Uint8Array<ArrayBuffer>)
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
