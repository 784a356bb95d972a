import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { appHeaders, policyFor } from './headers.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const compressible = /^(text|application)\/|svg/
/** Files that the build named after their contents. */
const immutable = /^\/assets\/.+-[\w-]{8,}\.\w+$/
/** What is no page of the app: the relay's own addresses, and what looks like a file. The service worker goes by the same. */
const noPage = /^\/(?:healthz|metrics|origin)$|^\/(?:relay|assets)\/|\.\w+$/

const quickQuality = 9
const bestQuality = 11

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

type Coding = 'br' | 'gzip' | 'identity'

interface AppFile {
  readonly type: string
  readonly cache: string
  readonly tag: string
  readonly coded: Map<Coding, Promise<Buffer>>
}

/** Answers a request for the app; false when it is for no part of it. */
export type AppFiles = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

/**
 * Reads a built app into memory, once: no request ever touches the disk or names a path on it. Each file is compressed
 * when it is first asked for.
 */
export async function readAppFiles(folder: string): Promise<AppFiles> {
  const files = new Map<string, AppFile>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const address = path.slice(folder.length).replaceAll('\\', '/')
    files.set(address.startsWith('/') ? address : `/${address}`, appFile(address, await readFile(path)))
  }
  const index = files.get('/index.html')
  if (!index) throw new Error(`there is no built app in ${folder}`)
  const policy = policyFor((await index.coded.get('identity')!).toString())
  return async (request, response) => {
    const address = (request.url ?? '/').split('?', 1)[0]!
    // The app itself knows its pages, and goes to its start for an address that is none of them.
    const file = files.get(address) ?? (noPage.test(address) ? undefined : index)
    if (!file) return false
    for (const [name, value] of Object.entries(appHeaders)) response.setHeader(name, value)
    if (file.type.startsWith('text/html')) response.setHeader('content-security-policy', policy(request.headers.host))
    await answer(file, request, response)
    return true
  }
}

function appFile(address: string, content: Buffer): AppFile {
  return {
    type: types[extname(address)] ?? 'application/octet-stream',
    cache: immutable.test(address) ? 'public, max-age=31536000, immutable' : 'no-cache',
    tag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    coded: new Map([['identity', Promise.resolve(content)]]),
  }
}

async function answer(file: AppFile, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('cache-control', file.cache)
  response.setHeader('etag', file.tag)
  response.setHeader('vary', 'accept-encoding')
  if (request.headers['if-none-match']?.includes(file.tag)) return void response.writeHead(304).end()
  const coding = codingFor(file, request.headers['accept-encoding'])
  const content = await contentAs(file, coding)
  if (coding !== 'identity') response.setHeader('content-encoding', coding)
  response.writeHead(200, { 'content-type': file.type, 'content-length': content.length })
  response.end(request.method === 'HEAD' ? undefined : content)
}

function codingFor(file: AppFile, accepted: string | undefined): Coding {
  if (!compressible.test(file.type)) return 'identity'
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?(,|$))/.test(accepted ?? '')) return 'br'
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?(,|$))/.test(accepted ?? '') ? 'gzip' : 'identity'
}

function contentAs(file: AppFile, coding: Coding): Promise<Buffer> {
  let content = file.coded.get(coding)
  if (!content) {
    content = compress(file, coding)
    file.coded.set(coding, content)
  }
  return content
}

async function compress(file: AppFile, coding: Coding): Promise<Buffer> {
  const plain = await file.coded.get('identity')!
  if (coding !== 'br') return zip(plain)
  const quick = await brotliAt(quickQuality, plain)
  // Seven in a hundred smaller, but twenty times slower: for those who come later.
  void brotliAt(bestQuality, plain).then((best) => file.coded.set('br', Promise.resolve(best)))
  return quick
}

function brotliAt(quality: number, plain: Buffer): Promise<Buffer> {
  return brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } })
}
