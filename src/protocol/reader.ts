/** Bytes from outside that do not say what they should. */
export class Malformed extends Error {
  override readonly name = 'Malformed'
}

/** Reads lib0's encodings from bytes that may be hostile: never past the end, never allocating what is only claimed. */
export class Reader {
  readonly bytes: Uint8Array
  at: number
  readonly end: number

  constructor(bytes: Uint8Array, from = 0, end = bytes.length) {
    this.bytes = bytes
    this.at = from
    this.end = end
  }

  get left(): number {
    return this.end - this.at
  }

  byte(): number {
    if (this.at >= this.end) throw new Malformed('the bytes end too early')
    return this.bytes[this.at++]!
  }

  /** A variable-length number up to 2^53 - 1. */
  uint(): number {
    let byte = this.byte()
    if (byte < 128) return byte
    let value = byte & 127
    for (let factor = 128; ; factor *= 128) {
      byte = this.byte()
      value += (byte & 127) * factor
      if (value > Number.MAX_SAFE_INTEGER) throw new Malformed('a number is too large')
      if (byte < 128) return value
      if (factor > Number.MAX_SAFE_INTEGER) throw new Malformed('a number is too long')
    }
  }

  /** A variable-length number that must not be above `most`. */
  uintUpTo(most: number): number {
    const value = this.uint()
    if (value > most) throw new Malformed('a number is out of its range')
    return value
  }

  skip(length: number): void {
    if (length > this.left) throw new Malformed('the bytes end too early')
    this.at += length
  }

  /** A length and as many bytes, as a view on the bytes that are read. */
  block(): Uint8Array {
    const length = this.uint()
    const from = this.at
    this.skip(length)
    return this.bytes.subarray(from, this.at)
  }

  /** Throws unless all was read. */
  close(): void {
    if (this.at !== this.end) throw new Malformed('there are bytes behind the end')
  }
}
