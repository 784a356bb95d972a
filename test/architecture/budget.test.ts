import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const dist = 'dist/app'
const kilobyte = 1000

function gzipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length
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

const sizeOf = (paths: readonly string[]) => paths.reduce((sum, path) => sum + gzipped(join(dist, path)), 0)
/** What is fetched only when somebody asks for it, or once the board is there: exports, the example, typed codes, wordings. */
const later = /^(calendar|example|knock|knock-at|knock-desk|knock-handshake|wording)-/

test('the built app keeps its size budget', () => {
  expect(existsSync(join(dist, 'index.html')), 'run npm run check or npm test, which build first').toBe(true)
  const first = sizeOf(forStart())
  const board = sizeOf([...new Set([...forStart(), ...forBoard()])])
  const assets = readdirSync(join(dist, 'assets')).filter((name) => /\.(js|css)$/.test(name) && !later.test(name))
  const whole = sizeOf(assets.map((name) => join('assets', name)))
  const text = [first, board, whole].map((size) => (size / kilobyte).toFixed(1))
  console.warn(`gzip: before first use ${text[0]} kB, for a board by its link ${text[1]} kB, whole app but for what is asked for later ${text[2]} kB`)
  expect(first).toBeLessThanOrEqual(75 * kilobyte)
  expect(whole).toBeLessThanOrEqual(170 * kilobyte)
})
