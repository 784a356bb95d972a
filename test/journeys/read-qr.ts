import type { Locator } from 'playwright-core'

/** What a QR code says that is drawn on a page, read from its pixels as a camera would, by nothing that had a part in drawing it. */
export async function readQr(drawn: Locator): Promise<string> {
  const picture = (await drawn.screenshot()).toString('base64')
  const rows = await drawn.page().evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes]))
    const paint = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
    paint.drawImage(bitmap, 0, 0)
    const { data } = paint.getImageData(0, 0, bitmap.width, bitmap.height)
    const dark = (x: number, y: number): boolean => data[4 * (y * bitmap.width + x)]! < 128
    return Array.from({ length: bitmap.height }, (_, y) => Array.from({ length: bitmap.width }, (_pixel, x) => (dark(x, y) ? '#' : '.')).join(''))
  }, picture)
  return decodeQr(modulesOf(rows))
}

type Modules = readonly (readonly boolean[])[]

/** One sample from the middle of each module; the first dark stretch is the upper edge of a finder, seven modules wide. */
function modulesOf(rows: readonly string[]): Modules {
  const top = rows.findIndex((row) => row.includes('#'))
  const left = rows[top]!.indexOf('#')
  const right = Math.max(...rows.map((row) => row.lastIndexOf('#')))
  const module = /#+/.exec(rows[top]!)![0].length / 7
  const size = Math.round((right - left + 1) / module)
  const at = (start: number, place: number): number => Math.floor(start + (place + 0.5) * module)
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_module, x) => rows[at(top, y)]![at(left, x)] === '#'))
}

/** Blocks, and bytes of correction in each, by version from 1, at level M. */
const blocksAtM = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5]
const correctionAtM = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26]
const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** Reads the bytes of a code up to version 10 at level M, without correcting anything: one wrong module and it says nonsense. */
function decodeQr(modules: Modules): string {
  const version = (modules.length - 17) / 4
  const bits = formatOf(modules)
  if (bits >> 13 !== 0 || version > blocksAtM.length) throw new Error(`a code of version ${version} and level ${bits >> 13} is not read here`)
  const words = codewords(modules, masks[(bits >> 10) & 7]!, version)
  const blocks = blocksAtM[version - 1]!
  const shortest = Math.floor(words.length / blocks) - correctionAtM[version - 1]!
  const long = words.length % blocks
  // Blocks are dealt out like cards; the last ones have one more.
  const dealt = Array.from({ length: blocks }, (_, block) => [
    ...Array.from({ length: shortest }, (_byte, at) => words[at * blocks + block]!),
    ...(block >= blocks - long ? [words[shortest * blocks + block - (blocks - long)]!] : []),
  ])
  const data = dealt.flat().map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const number = (from: number, length: number): number => Number.parseInt(data.slice(from, from + length), 2)
  if (number(0, 4) !== 4) throw new Error('the code does not hold bytes')
  const counted = version < 10 ? 8 : 16
  const bytes = Array.from({ length: number(4, counted) }, (_, at) => number(4 + counted + 8 * at, 8))
  return new TextDecoder().decode(Uint8Array.from(bytes))
}

/** Level and mask, from beside the upper left finder, with the constant that is laid over them taken off. */
function formatOf(modules: Modules): number {
  const places = [[8, 0], [8, 1], [8, 2], [8, 3], [8, 4], [8, 5], [8, 7], [8, 8], [7, 8], [5, 8], [4, 8], [3, 8], [2, 8], [1, 8], [0, 8]] as const
  return places.reduce((bits, [x, y], at) => bits | (Number(modules[y]![x]) << at), 0) ^ 0x5412
}

function codewords(modules: Modules, mask: (x: number, y: number) => boolean, version: number): number[] {
  const size = modules.length
  const isFixed = fixedModules(size, version)
  const bits: boolean[] = []
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step
      for (const x of [right, right - 1]) if (!isFixed(x, y)) bits.push(modules[y]![x]! !== mask(x, y))
    }
  }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, at) => bits.slice(8 * at, 8 * at + 8).reduce((byte, bit) => byte * 2 + Number(bit), 0))
}

/** What is drawn in every code of a version: finders with what stands beside them, timing, alignment, and the version itself. */
function fixedModules(size: number, version: number): (x: number, y: number) => boolean {
  const centres = alignmentCentres(size, version)
  const last = centres.length - 1
  return (x, y) => {
    if (x === 6 || y === 6) return true
    if ((x < 9 && y < 9) || (x < 9 && y >= size - 8) || (x >= size - 8 && y < 9)) return true
    if (version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11))) return true
    return centres.some((cx, i) =>
      centres.some((cy, j) => Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2 && !((i === 0 && (j === 0 || j === last)) || (i === last && j === 0))),
    )
  }
}

function alignmentCentres(size: number, version: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, at) => size - 7 - step * (count - 2 - at))]
}
