/** Writes lib0's encodings into one growing buffer. */
export class Writer {
  #bytes: Buffer
  #at = 0

  /** `expected` bytes are set aside at once. */
  constructor(expected = 64) {
    this.#bytes = Buffer.allocUnsafe(expected)
  }

  byte(value: number): void {
    this.#reserve(1)
    this.#bytes[this.#at++] = value
  }

  /** A whole number from 0 to 2^53 - 1, of variable length. */
  uint(value: number): void {
    this.#reserve(8)
    let rest = value
    while (rest > 127) {
      this.#bytes[this.#at++] = 128 | (rest % 128)
      rest = Math.floor(rest / 128)
    }
    this.#bytes[this.#at++] = rest
  }

  /** The length of the bytes between two places of `from`, then those bytes. */
  block(from: Uint8Array, start = 0, end = from.length): void {
    this.uint(end - start)
    this.#reserve(end - start)
    this.#bytes.set(start === 0 && end === from.length ? from : from.subarray(start, end), this.#at)
    this.#at += end - start
  }

  /** All that was written, as a view on the buffer. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#at)
  }

  #reserve(length: number): void {
    if (this.#at + length <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + length))
    larger.set(this.#bytes.subarray(0, this.#at))
    this.#bytes = larger
  }
}
