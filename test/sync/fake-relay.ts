import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { askingForAll, message, subprotocol } from '../../src/protocol/messages.ts'

/** A relay in memory whose network can be taken away. Sockets to it are of the class `Socket`. */
export interface FakeRelay {
  readonly Socket: typeof WebSocket
  /** Sockets that were ever begun, and those that are open now. */
  readonly begun: () => number
  readonly open: () => number
  readonly doc: Y.Doc
  /** What would be left of it after a power loss. */
  readonly onDisk: Y.Doc
  /** Goes and comes back with what was on its disk, or with nothing. */
  readonly restart: (what: 'killed' | 'emptied') => void
  /** What happens to a new socket: it opens, is turned away, or nothing is heard of it. */
  network: 'up' | 'down' | 'silent'
  /** Ends all sockets with a code, as the relay would. */
  readonly closeAll: (code: number) => void
  /** Tells all what is on the disk. */
  readonly durable: () => void
  /** Passes on an update as if another phone had sent it. */
  readonly pass: (update: Uint8Array) => void
  readonly send: (bytes: Uint8Array) => void
  /** False lets the relay keep to itself what is on its disk. */
  saysDurable: boolean
  /** False while its disk does not answer: nothing becomes durable. */
  disk: boolean
  /** Whether every change is brought to the disk by itself, a moment later. */
  flushes: boolean
  now: () => number
}

export function makeFakeRelay(now: () => number): FakeRelay {
  const sockets = new Set<FakeSocket>()
  let begun = 0
  let doc = new Y.Doc()
  let onDisk = doc

  class FakeSocket {
    binaryType = ''
    readyState = 0
    bufferedAmount = 0
    readonly protocol = subprotocol
    #broken = false
    readonly #listeners = new Map<string, (event: unknown) => void>()

    constructor(url: string) {
      begun++
      if (relay.network === 'silent') return
      queueMicrotask(() => {
        if (relay.network === 'down') return this.end(1006)
        this.readyState = 1
        sockets.add(this)
        this.#tell('open', {})
        this.receive(syncMessage(0, Y.encodeStateVector(doc)))
        if (url.endsWith(askingForAll)) this.receive(syncMessage(1, Y.encodeStateAsUpdate(doc)))
        if (relay.saysDurable) this.receive(durableMessage())
      })
    }

    send(bytes: Uint8Array): void {
      if (!this.#passes() || !sockets.has(this)) return
      const decoder = decoding.createDecoder(bytes)
      const kind = decoding.readVarUint(decoder)
      if (kind === message.time) this.receive(timeAnswer(decoding.readFloat64(decoder)))
      if (kind === message.sync) this.#sync(decoder)
    }

    #sync(decoder: decoding.Decoder): void {
      const step = decoding.readVarUint(decoder)
      const content = decoding.readVarUint8Array(decoder)
      if (step === 0) this.receive(syncMessage(1, Y.encodeStateAsUpdate(doc, content)))
      else Y.applyUpdate(doc, content, this)
    }

    receive(bytes: Uint8Array): void {
      if (this.#passes()) this.#tell('message', { data: bytes.slice().buffer })
    }

    /** A stream in which something was lost passes nothing any more. */
    #passes(): boolean {
      this.#broken ||= relay.network !== 'up'
      return !this.#broken
    }

    addEventListener(kind: string, listener: (event: unknown) => void): void {
      this.#listeners.set(kind, listener)
    }

    #tell(kind: string, event: unknown): void {
      this.#listeners.get(kind)?.(event)
    }

    close(): void {
      sockets.delete(this)
      this.readyState = 2
    }

    end(code: number): void {
      sockets.delete(this)
      this.readyState = 3
      this.#tell('close', { code })
    }
  }

  function begin(from?: Y.Doc): void {
    doc = new Y.Doc()
    if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from))
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      for (const socket of sockets) if (socket !== origin) socket.receive(syncMessage(2, update))
      if (relay.flushes) queueMicrotask(relay.durable)
    })
    flush()
  }

  function flush(): void {
    onDisk = new Y.Doc()
    Y.applyUpdate(onDisk, Y.encodeStateAsUpdate(doc))
  }

  function durableMessage(): Uint8Array {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, message.durable)
    encoding.writeVarUint8Array(encoder, Y.encodeStateVector(onDisk))
    return encoding.toUint8Array(encoder)
  }

  function timeAnswer(asked: number): Uint8Array {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, message.time)
    encoding.writeFloat64(encoder, asked)
    encoding.writeFloat64(encoder, relay.now())
    return encoding.toUint8Array(encoder)
  }

  const relay: FakeRelay = {
    Socket: FakeSocket as unknown as typeof WebSocket,
    begun: () => begun,
    open: () => sockets.size,
    get doc() {
      return doc
    },
    get onDisk() {
      return onDisk
    },
    restart: (what) => {
      relay.closeAll(1006)
      begin(what === 'emptied' ? undefined : onDisk)
    },
    network: 'up',
    saysDurable: true,
    disk: true,
    flushes: false,
    closeAll: (code) => {
      for (const socket of new Set(sockets)) socket.end(code)
    },
    durable: () => {
      if (!relay.disk) return
      flush()
      for (const socket of sockets) socket.receive(durableMessage())
    },
    pass: (update) => relay.send(syncMessage(2, update)),
    send: (bytes) => {
      for (const socket of sockets) socket.receive(bytes)
    },
    now,
  }
  begin()
  return relay
}

function syncMessage(step: number, content: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, message.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, content)
  return encoding.toUint8Array(encoder)
}
