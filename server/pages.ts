import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AppFiles } from './app-files.ts'

export interface PagesNeeds {
  readonly app: AppFiles | null
  readonly metrics: (() => Promise<string>) | null
  readonly metricsAreOpen: boolean
  origin(request: IncomingMessage): string
  /** A word for what is wrong, or null. */
  trouble(): string | null
}

const text = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
const loopback = /^(::ffff:)?127\.|^::1$/

/** Answers plain requests: the app, `/origin`, `/healthz`, `/metrics`. */
export function makePages(needs: PagesNeeds): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { ...text, allow: 'GET, HEAD' }).end()
    const address = (request.url ?? '/').split('?', 1)[0]
    if (address === '/healthz') {
      const trouble = needs.trouble()
      return void response.writeHead(trouble ? 503 : 200, text).end(trouble ?? 'ok')
    }
    if (address === '/origin') return void response.writeHead(200, text).end(needs.origin(request))
    if (address === '/metrics' && needs.metrics && (needs.metricsAreOpen || isFromHere(request))) {
      const figures = await needs.metrics()
      return void response.writeHead(200, { ...text, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(figures)
    }
    if (needs.app && (await needs.app(request, response))) return
    response.writeHead(404, text).end('There is nothing here.')
  }
}

/** Figures would tell strangers whether somebody is meeting; what a proxy passes on is not from here. */
function isFromHere(request: IncomingMessage): boolean {
  return loopback.test(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined && request.headers.forwarded === undefined
}
