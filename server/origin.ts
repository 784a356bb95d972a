import type { IncomingMessage } from 'node:http'
import { networkInterfaces } from 'node:os'
import type { RelayConfig } from './config.ts'

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i

/** The address at which this machine's network reaches a relay that listens on `host` (null: on all); null when it does not. */
export function lanAddress(host: string | null): string | null {
  if (host && host !== '0.0.0.0' && host !== '::') return loopback.test(host) ? null : host
  const all = Object.values(networkInterfaces()).flatMap((one) => one ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null
}

/** The address that phones in the room should use, as far as the relay can know it. */
export function originFor(request: IncomingMessage, { origin: configured, host: listensOn }: Pick<RelayConfig, 'origin' | 'host'>, port: number): string {
  if (configured) return configured
  const host = request.headers.host ?? `localhost:${port}`
  const isSecure = request.headers['x-forwarded-proto'] === 'https'
  const address = lanAddress(listensOn)
  if (loopback.test(host) && address) return `http://${address}:${port}`
  return `${isSecure ? 'https' : 'http'}://${host}`
}
