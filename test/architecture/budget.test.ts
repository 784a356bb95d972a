import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const dist = 'dist/app'
const kilobyte = 1000

/** What the design wants of the whole app, and what it takes now: 26 kB of it are Dexie. It is to come down, and not to grow. */
const goalForAll = 170
const limitForAll = 183

const known = new Map<string, readonly [gzip: number, brotli: number]>()

/** Bytes of a file as most servers send it, and as the relay does: brotli of quality 11, which is the default. */
function compressed(path: string): readonly [gzip: number, brotli: number] {
  let found = known.get(path)
  if (found) return found
  const bytes = readFileSync(join(dist, path))
  found = [gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length]
  known.set(path, found)
  return found
}

const page = () => readFileSync(join(dist, 'index.html'), 'utf8')

/** What the start page needs before it can be used: the document, every script and style that it names, and what those import. */
function forStart(): string[] {
  const named = [...page().matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map((found) => found[1]!)
  const needed = new Set(named)
  for (const path of needed) {
    const imports = path.endsWith('.js') ? readFileSync(join(dist, path), 'utf8').matchAll(/^import.*?["']\.\/([^"']+\.js)["']/gm) : []
    for (const [, name] of imports) needed.add(`assets/${name!}`)
  }
  return ['index.html', ...needed]
}

/** What an address of a board asks for at once beside that. */
function forBoard(): string[] {
  return /data-board="([^"]+)"/.exec(page())![1]!.split(' ').map((address) => address.slice(1))
}

/** In kB. */
function sizeOf(paths: readonly string[]): { gzip: number; brotli: number } {
  const sum = (at: 0 | 1) => paths.reduce((before, path) => before + compressed(path)[at], 0) / kilobyte
  return { gzip: sum(0), brotli: sum(1) }
}

/** What is fetched only when somebody asks for it, or once the board is there: exports, the example, typed codes, wordings. */
const later = /^(calendar|example|knock|knock-at|knock-desk|knock-handshake|new|review|wording)-/

test('the built app keeps its size budget', () => {
  expect(existsSync(join(dist, 'index.html')), 'run npm run check or npm test, which build first').toBe(true)
  const assets = readdirSync(join(dist, 'assets')).filter((name) => /\.(js|css)$/.test(name) && !later.test(name))
  const parts = {
    'before first use': forStart(),
    'for a board by its link': [...new Set([...forStart(), ...forBoard()])],
    'whole app but for what is asked for later': assets.map((name) => join('assets', name)),
    'of it the list of boards (Dexie)': assets.filter((name) => name.startsWith('tables-')).map((name) => join('assets', name)),
  }
  const lines = Object.entries(parts).map(([name, paths]) => {
    const { gzip, brotli } = sizeOf(paths)
    return `${name}: gzip ${gzip.toFixed(1)} kB, brotli ${brotli.toFixed(1)} kB`
  })
  console.warn([...lines, `goal for the whole app: brotli ${goalForAll} kB`].join('\n'))
  expect(parts['of it the list of boards (Dexie)']).toHaveLength(1)
  expect(sizeOf(parts['before first use']).gzip).toBeLessThanOrEqual(75)
  expect(sizeOf(parts['whole app but for what is asked for later']).brotli).toBeLessThanOrEqual(limitForAll)
}, 60_000)
