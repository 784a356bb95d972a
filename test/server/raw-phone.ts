import { WebSocket } from 'ws'
import type { Keys } from '../../src/protocol/keys.ts'
import { message, relayPath } from '../../src/protocol/messages.ts'
import { offeredSubprotocols } from '../../src/protocol/proof.ts'

/** A connection that says exactly what a test wants it to say, and keeps what it hears. */
export class RawPhone {
  readonly heard: Uint8Array[] = []
  /** The close code, once the connection has ended. */
  readonly closed: Promise<number>
  readonly #socket: WebSocket
  readonly #watchers = new Set<() => void>()
  #read = 0
  #endedWith: number | null = null

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('error', () => undefined)
    const wake = (): void => {
      for (const watcher of this.#watchers) watcher()
      this.#watchers.clear()
    }
    socket.on('message', (data: Buffer) => {
      this.heard.push(Uint8Array.from(data))
      wake()
    })
    this.closed = new Promise((resolve) => {
      socket.on('close', (code) => {
        this.#endedWith = code
        wake()
        resolve(code)
      })
    })
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN
  }

  /** Rejects with the status that the upgrade was answered with. */
  static open(port: number, keys: Keys): Promise<RawPhone> {
    return RawPhone.openAt(port, `${relayPath}/${keys.roomId}`, offeredSubprotocols(keys))
  }

  static openAt(port: number, path: string, subprotocols: readonly string[]): Promise<RawPhone> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, [...subprotocols])
    const phone = new RawPhone(socket)
    return new Promise((resolve, reject) => {
      socket.on('open', () => resolve(phone))
      socket.on('unexpected-response', (_request, response) => reject(new Error(`status ${response.statusCode}`)))
      socket.on('error', reject)
    })
  }

  send(...bytes: readonly (number | Uint8Array)[]): void {
    this.#socket.send(Buffer.concat(bytes.map((part) => (typeof part === 'number' ? Uint8Array.of(part) : part))))
  }

  sendText(text: string): void {
    this.#socket.send(text)
  }

  /** The next message of this kind that was not yet returned; those before it are passed over. */
  async next(...head: readonly number[]): Promise<Uint8Array> {
    for (;;) {
      while (this.#read < this.heard.length) {
        const one = this.heard[this.#read++]!
        if (head.every((number, place) => one[place] === number)) return one
      }
      await this.#more()
    }
  }

  /** Resolves when the relay has dealt with all that was sent before, and all that it sent by then is heard. */
  async settled(): Promise<void> {
    const question = Buffer.alloc(8)
    question.writeDoubleBE(Math.random())
    let looked = this.heard.length
    this.send(message.time, question)
    // Only what is new is looked at: in a long run thousands of these follow each other.
    const watch = (): boolean => {
      while (looked < this.heard.length) {
        const one = this.heard[looked++]!
        if (one[0] === message.time && question.equals(one.subarray(1, 9))) return true
      }
      return false
    }
    while (!watch()) await this.#more()
  }

  async settledOrClosed(): Promise<void> {
    await this.settled().catch((error: unknown) => {
      if (this.isOpen) throw error
    })
  }

  /** Resolves when something happens; rejects when nothing can any more, so that a test fails where it would have waited for ever. */
  async #more(): Promise<void> {
    if (this.#endedWith !== null) throw new Error(`The relay ended this connection with ${this.#endedWith}.`)
    await new Promise<void>((resolve) => this.#watchers.add(resolve))
  }

  /** The messages of a kind that were heard so far. */
  all(...head: readonly number[]): Uint8Array[] {
    return this.heard.filter((one) => head.every((number, place) => one[place] === number))
  }

  close(): Promise<number> {
    this.#socket.close()
    return this.closed
  }
}
