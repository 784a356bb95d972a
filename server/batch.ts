const binaryFrame = 0x82

/**
 * Messages that go to a socket together. Their WebSocket frames are built once, however many sockets they go to: a server's
 * frames are not masked, so the same bytes serve all of them and reach the kernel in one call each.
 */
export class Batch {
  readonly messages: readonly Uint8Array[]
  #wire: Buffer | null = null

  constructor(messages: readonly Uint8Array[]) {
    this.messages = messages
  }

  /** The frames, one behind the other. */
  get wire(): Buffer {
    return (this.#wire ??= framesOf(this.messages))
  }
}

function framesOf(messages: readonly Uint8Array[]): Buffer {
  let length = 0
  for (const message of messages) length += headerLength(message.length) + message.length
  const wire = Buffer.allocUnsafe(length)
  let at = 0
  for (const message of messages) {
    at = writeHeader(wire, at, message.length)
    wire.set(message, at)
    at += message.length
  }
  return wire
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
