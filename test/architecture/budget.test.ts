import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const dist = 'dist/app'
const kilobyte = 1000

function gzipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length
}

/** What the page needs before its first use: the document, and every script and style that it names. */
function eager(): string[] {
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map((found) => found[1]!)
  return ['index.html', ...new Set(named)]
}

test('the built app keeps its size budget', () => {
  expect(existsSync(join(dist, 'index.html')), 'run npm run check or npm test, which build first').toBe(true)
  const first = eager().reduce((sum, path) => sum + gzipped(join(dist, path)), 0)
  const assets = readdirSync(join(dist, 'assets')).filter((name) => /\.(js|css)$/.test(name))
  const whole = assets.reduce((sum, name) => sum + gzipped(join(dist, 'assets', name)), 0)
  console.warn(`before first use ${(first / kilobyte).toFixed(1)} kB, whole app ${(whole / kilobyte).toFixed(1)} kB (gzip)`)
  expect(first).toBeLessThanOrEqual(75 * kilobyte)
  expect(whole).toBeLessThanOrEqual(170 * kilobyte)
})
