import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const dist = 'dist/app'
const kilobyte = 1000

/**
 * What the design wants of the whole app, held for whoever takes part: what comes when a board is opened by its link for the first time, the later
 * phases, and the list of boards, of which 26 kB are Dexie.
 */
const goalForPart = 170
/** The same with the sheets over a board, and with what no phone opens: the screen in the room. It is to come down, and not to grow. */
const limitForAll = 201
/** What all files take that a phone keeps, also those that are fetched only when somebody asks for what they do: Word files and calendars come by libraries. */
const limitForKept = 326

interface Size {
  readonly gzip: number
  readonly brotli: number
}

/** In kB, as most servers send it, and as the relay does: brotli of quality 11, which is the default. */
function sizeOf(text: string): Size {
  return { gzip: gzipSync(text, { level: 9 }).length / kilobyte, brotli: brotliCompressSync(text).length / kilobyte }
}

const read = (path: string) => readFileSync(join(dist, path), 'utf8')

function sum(sizes: readonly Size[]): Size {
  return { gzip: sizes.reduce((all, one) => all + one.gzip, 0), brotli: sizes.reduce((all, one) => all + one.brotli, 0) }
}

/** What is fetched only when somebody asks for it, or once the board is there: exports, the example, typed codes, wordings, links and copies. */
const later = /^(calendar|care|device|later-words|leave|word|outcome|open-file|example|knock|knock-at|knock-desk|knock-handshake|new|review|wording)-/

test('the built app keeps its size budget', () => {
  expect(existsSync(join(dist, 'index.html')), 'run npm run check or npm test, which build first').toBe(true)
  const page = read('index.html')
  const forStart = page.split('hourboardParts.now("main")</script>')
  expect(forStart).toHaveLength(2)
  const kept = readdirSync(join(dist, 'assets')).filter((name) => /\.(js|css)$/.test(name))
  const assets = kept.filter((name) => !later.test(name))
  const sumOf = (names: readonly string[]) => sum(['kept.html', ...names.map((name) => join('assets', name))].map((path) => sizeOf(read(path))))
  const tables = assets.filter((name) => name.startsWith('tables-'))
  expect(tables).toHaveLength(1)
  const parts = {
    // The start page is there once the page has come as far as its main script goes.
    'before first use': sizeOf(forStart[0]!),
    'for a board by its link': sizeOf(page),
    'to take part in an hour': sum(['index.html', ...assets.filter((name) => /^(phases|tables)-/.test(name)).map((name) => join('assets', name))].map((path) => sizeOf(read(path)))),
    'whole app but for what is asked for later': sumOf(assets),
    'all that a phone keeps': sumOf(kept),
    'of it the list of boards (Dexie)': sizeOf(read(join('assets', tables[0]!))),
  }
  const lines = Object.entries(parts).map(([name, { gzip, brotli }]) => `${name}: gzip ${gzip.toFixed(1)} kB, brotli ${brotli.toFixed(1)} kB`)
  console.warn(lines.join('\n'))
  expect(parts['before first use'].gzip).toBeLessThanOrEqual(75)
  expect(parts['to take part in an hour'].brotli).toBeLessThanOrEqual(goalForPart)
  expect(parts['whole app but for what is asked for later'].brotli).toBeLessThanOrEqual(limitForAll)
  expect(parts['all that a phone keeps'].brotli).toBeLessThanOrEqual(limitForKept)
}, 60_000)
