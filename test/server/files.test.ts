import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Relay, startRelay } from '../../server/relay.ts'

const style = 'body { margin: 0 }'
const begin = 'begin()'
const script = `export const words = ${JSON.stringify('the board '.repeat(400))}`
const folder = mkdtempSync(join(tmpdir(), 'hourboard-app-'))
let relay: Relay

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), `<!doctype html><style>${style}</style><script data-board="/a.js">${begin}</script><script type="module" src="/assets/main-Ab3_x-9Z.js"></script>`)
  writeFileSync(join(folder, 'assets', 'main-Ab3_x-9Z.js'), script)
  writeFileSync(join(folder, 'service-worker.js'), 'self.x = 1')
  writeFileSync(join(folder, 'manifest.webmanifest'), '{}')
  writeFileSync(join(folder, 'icon.png'), Buffer.alloc(900))
  relay = await startRelay({ port: 0, data: 'memory', app: folder })
})
afterAll(async () => {
  await relay.stop()
  rmSync(folder, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: Buffer
}

/** Asks for exactly this address, as `fetch` would not. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: relay.port, path, headers, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }))
    })
      .on('error', reject)
      .end()
  })
}

test.each(['/', '/new', '/new/abc-_1', '/new/abc-_1/xyz', '/join', '/inbox', '/capture', '/b/abc-_1', '/b/abc-_1/walk', '/s', '/s/abc', '/no-page-of-ours', '/?source=home'])('[J1] %s opens the app, asked for anew each time', async (path) => {
  const { status, headers, body } = await ask(path)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(headers['cache-control']).toBe('no-cache')
  expect(body.toString()).toContain('<!doctype html>')
})

test('[V1] the page allows nothing from elsewhere, no script but its own, no frame, and sends no referrer', async () => {
  const { headers } = await ask('/', { host: 'board.example.org' })
  const policy = String(headers['content-security-policy'])
  const [styleHash, scriptHash] = [style, begin].map((text) => createHash('sha256').update(text).digest('base64'))
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain(`script-src 'self' 'sha256-${scriptHash}';`)
  expect(policy).toContain(`style-src 'self' 'sha256-${styleHash}';`)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("connect-src 'self' ws://board.example.org wss://board.example.org")
  expect(policy).not.toContain('unsafe')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['cross-origin-opener-policy']).toBe('same-origin')
  expect(headers['cross-origin-resource-policy']).toBe('same-origin')
})

test('[V1] a made-up host gets into no header', async () => {
  const { headers } = await ask('/', { host: "x; script-src 'unsafe-inline'" })
  expect(String(headers['content-security-policy'])).not.toContain('unsafe')
})

test('[U5] what the build named after its contents is kept for a year, the service worker is asked for each time', async () => {
  expect((await ask('/assets/main-Ab3_x-9Z.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
  for (const path of ['/service-worker.js', '/manifest.webmanifest', '/index.html', '/icon.png']) expect((await ask(path)).headers['cache-control']).toBe('no-cache')
})

test('[J1] text comes compressed for those who can read it so, whole for others', async () => {
  const packed = await ask('/assets/main-Ab3_x-9Z.js', { 'accept-encoding': 'gzip, deflate, br' })
  expect(packed.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(packed.body).toString()).toBe(script)
  expect((await ask('/assets/main-Ab3_x-9Z.js', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip')
  expect((await ask('/assets/main-Ab3_x-9Z.js', { 'accept-encoding': 'br;q=0' })).headers['content-encoding']).toBeUndefined()
  expect((await ask('/assets/main-Ab3_x-9Z.js')).body.toString()).toBe(script)
  expect((await ask('/icon.png', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined()
})

test('[J1] what has not changed is not sent again', async () => {
  const { headers } = await ask('/')
  const again = await ask('/', { 'if-none-match': String(headers.etag) })
  expect(again.status).toBe(304)
  expect(again.body).toHaveLength(0)
  expect(again.headers['content-security-policy']).toBe(headers['content-security-policy'])
})

test.each(['/assets/gone-12345678.js', '/assets/', '/favicon.ico', '/../server/main.ts', '/%2e%2e/package.json', '/relay/x', '/wp-login.php'])(
  '[J1] %s is missing, and not the app in disguise',
  async (path) => {
    const { status, headers } = await ask(path)
    expect(status).toBe(404)
    expect(headers['content-type']).toContain('text/plain')
  },
)

test('[J1] only reading is possible', async () => {
  expect((await ask('/', {}, 'POST')).status).toBe(405)
  const head = await ask('/', {}, 'HEAD')
  expect([head.status, head.body.length]).toEqual([200, 0])
})

test('[Y4] health is told in a word', async () => {
  const { status, body } = await ask('/healthz')
  expect([status, body.toString()]).toEqual([200, 'ok'])
})

test('[V3] figures are told on the machine itself, not to those behind a proxy', async () => {
  const { status, body } = await ask('/metrics')
  expect(status).toBe(200)
  expect(body.toString()).toMatch(/^hourboard_rooms 0$/m)
  expect((await ask('/metrics', { 'x-forwarded-for': '198.51.100.7' })).status).toBe(404)
})

test('[F3] the origin is the configured one, or where the page was asked from', async () => {
  expect((await ask('/origin', { host: 'board.example.org', 'x-forwarded-proto': 'https' })).body.toString()).toBe('https://board.example.org')
  expect((await ask('/origin', { host: 'board.example.org:8080' })).body.toString()).toBe('http://board.example.org:8080')
  expect((await ask('/origin', { host: `localhost:${relay.port}` })).body.toString()).toMatch(new RegExp(`^http://[\\w.]+:${relay.port}$`))
  const configured = await startRelay({ port: 0, data: 'memory', origin: 'https://hour.example.org' })
  expect(await (await fetch(`http://127.0.0.1:${configured.port}/origin`)).text()).toBe('https://hour.example.org')
  await configured.stop()
})
