/**
 * Puts texts into a zip archive (PKWARE APPNOTE 6.3, method 0: stored as they are) under their paths, in the order given. Paths are
 * of ASCII letters. The same texts always make the same bytes: all carry the earliest date there is.
 */
export function zipOf(files: readonly (readonly [path: string, text: string])[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [path, text] of files) {
    const name = new TextEncoder().encode(path)
    const content = new TextEncoder().encode(text)
    // Version 2.0, no flags, stored; 1 January 1980.
    const about = [...two(20), ...two(0), ...two(0), ...two(0), ...two(33), ...four(crcOf(content)), ...four(content.length), ...four(content.length), ...two(name.length), ...two(0)]
    parts.push(bytes(four(0x04034b50), about, name), content)
    directory.push(bytes(four(0x02014b50), two(20), about, two(0), two(0), two(0), four(0), four(offset), name))
    offset = lengthOf(parts)
  }
  const size = lengthOf(directory)
  const end = [two(0), two(0), two(files.length), two(files.length), four(size), four(offset), two(0)]
  return bytes(...parts, ...directory, four(0x06054b50), ...end)
}

const two = (value: number): number[] => [value & 255, value >>> 8]
const four = (value: number): number[] => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24]
const lengthOf = (parts: readonly ArrayLike<number>[]): number => parts.reduce((sum, part) => sum + part.length, 0)

function bytes(...parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(lengthOf(parts))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** CRC-32 as zip has it. */
function crcOf(content: Uint8Array): number {
  let crc = -1
  for (const byte of content) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
