const binaryFrame = 0x82

/**
 * Messages that go to a socket together. Their WebSocket frames are built once, however many sockets they go to: a server's
 * frames are not masked, so the same bytes serve all of them and reach the kernel in one call each.
 */
export class Batch {
  readonly messages: readonly Uint8Array[]
  #wire: Buffer | null = null
  /** Where each frame ends. */
  #ends: readonly number[] = []

  constructor(messages: readonly Uint8Array[]) {
    this.messages = messages
  }

  /** The frames, one behind the other. */
  get wire(): Buffer {
    if (!this.#wire) [this.#wire, this.#ends] = framesOf(this.messages)
    return this.#wire
  }

  /** The messages at these places, in order, and more behind them. What is taken over is copied in runs, not framed again. */
  pick(places: readonly number[], more: readonly Uint8Array[]): Batch {
    const picked = new Batch([...places.map((place) => this.messages[place]!), ...more])
    const { wire } = this
    const parts: Buffer[] = []
    for (let at = 0; at < places.length; ) {
      const first = places[at]!
      let behind = first + 1
      at += 1
      for (; places[at] === behind; at += 1) behind += 1
      parts.push(wire.subarray(first === 0 ? 0 : this.#ends[first - 1]!, this.#ends[behind - 1]!))
    }
    if (more.length > 0) parts.push(framesOf(more)[0])
    picked.#wire = Buffer.concat(parts)
    return picked
  }
}

function framesOf(messages: readonly Uint8Array[]): [wire: Buffer, ends: number[]] {
  let length = 0
  for (const message of messages) length += headerLength(message.length) + message.length
  const wire = Buffer.allocUnsafe(length)
  const ends: number[] = []
  let at = 0
  for (const message of messages) {
    at = writeHeader(wire, at, message.length)
    wire.set(message, at)
    at += message.length
    ends.push(at)
  }
  return [wire, ends]
}

function headerLength(length: number): number {
  if (length < 126) return 2
  return length < 65_536 ? 4 : 10
}

function writeHeader(wire: Buffer, at: number, length: number): number {
  wire[at] = binaryFrame
  if (length < 126) {
    wire[at + 1] = length
    return at + 2
  }
  if (length < 65_536) {
    wire[at + 1] = 126
    wire.writeUInt16BE(length, at + 2)
    return at + 4
  }
  wire[at + 1] = 127
  wire.writeUInt32BE(0, at + 2)
  wire.writeUInt32BE(length, at + 6)
  return at + 10
}
