import { readStateVector } from '../../../src/protocol/carrier-update.ts'
import type { Keys } from '../../../src/protocol/keys.ts'
import { message, relayPath } from '../../../src/protocol/messages.ts'
import { offeredSubprotocols } from '../../../src/protocol/proof.ts'
import { Reader } from '../../../src/protocol/reader.ts'
import { editMessage, hourboard } from '../../bench/load/dialect.ts'
import { openSocket, type RawSocket } from '../../bench/load/socket.ts'
import { editUpdate } from '../../bench/load/update.ts'

let lastClient = 1

/** A phone that costs next to nothing: it writes entries, counts those of others, and knows how long its own took to be durable. */
export class LightPhone {
  readonly client = (lastClient += 1)
  /** Entries of others that it heard of. */
  heard = 0
  /** How long its entries took to be durable, in ms. */
  readonly waits: number[] = []
  /** Set once the connection has ended. */
  closedWith: number | null = null
  readonly #socket: RawSocket
  readonly #written: number[] = []
  #durable = 0
  #watcher: (() => void) | null = null

  private constructor(socket: RawSocket) {
    this.#socket = socket
  }

  /** Rejects when the upgrade is refused. */
  static async open(port: number, keys: Keys): Promise<LightPhone> {
    let phone: LightPhone | null = null
    const early: Buffer[] = []
    const socket = await openSocket(port, `${relayPath}/${keys.roomId}`, offeredSubprotocols(keys), {
      message: (content) => (phone ? phone.#hear(content) : early.push(Buffer.from(content))),
      closed: (code) => {
        if (phone) phone.#ended(code)
      },
    })
    phone = new LightPhone(socket)
    for (const content of early) phone.#hear(content)
    return phone
  }

  get written(): number {
    return this.#written.length
  }

  get isDurable(): boolean {
    return this.#durable === this.#written.length
  }

  write(): void {
    const clock = this.#written.length
    this.#written.push(performance.now())
    const last = clock > 0 ? { client: this.client, clock: clock - 1 } : null
    this.#socket.send(editMessage(editUpdate(this.client, clock, last, 0)))
  }

  beat(): void {
    this.#socket.send(hourboard.heartbeat!)
  }

  /** Resolves when what it asked about is so; looks whenever something comes. Rejects when the connection has ended. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      if (this.closedWith !== null) throw new Error(`closed with ${this.closedWith}`)
      await new Promise<void>((resolve) => {
        this.#watcher = resolve
      })
    }
  }

  close(): void {
    this.#socket.close()
  }

  #hear(content: Buffer): void {
    if (content[0] === message.sync && content[1] === 2) this.heard += 1
    if (content[0] === message.durable) {
      const reader = new Reader(content)
      reader.uint()
      const durable = readStateVector(reader.block()).get(this.client) ?? 0
      const now = performance.now()
      for (; this.#durable < durable; this.#durable += 1) this.waits.push(now - this.#written[this.#durable]!)
    }
    this.#watcher?.()
  }

  #ended(code: number): void {
    this.closedWith = code
    this.#watcher?.()
  }
}

/** The value below which so much of all lies, in whole ms. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN)
}
