import type { IncomingMessage } from 'node:http'
import { networkInterfaces } from 'node:os'

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i

/** This machine's address in its network, or null when it has none. */
export function lanAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((one) => one ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null
}

/** The address that phones in the room should use, as far as the relay can know it. */
export function originFor(request: IncomingMessage, configured: string | null, port: number): string {
  if (configured) return configured
  const host = request.headers.host ?? `localhost:${port}`
  const isSecure = request.headers['x-forwarded-proto'] === 'https'
  const address = lanAddress()
  if (loopback.test(host) && address) return `http://${address}:${port}`
  return `${isSecure ? 'https' : 'http'}://${host}`
}
