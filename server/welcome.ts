import { renderUnicodeCompact } from 'uqr'
import type { RelayConfig } from './config.ts'
import { lanAddress } from './origin.ts'

/** What `npm start` says once the relay listens: where it is, for this machine and for phones, with a QR code to scan. */
export function welcome({ origin, host, data }: RelayConfig, port: number): string {
  const here = origin ?? `http://localhost:${port}`
  const address = lanAddress(host)
  const forPhones = origin ?? (address ? `http://${address}:${port}` : null)
  return [
    '',
    `Hourboard is at ${here}`,
    ...(forPhones ? [origin ? 'Scan to open it on a phone:' : `Phones in the same network open ${forPhones}`, '', renderUnicodeCompact(forPhones, { border: 2 })] : []),
    '',
    `What is shared is kept, sealed, in ${data}. End with Ctrl+C.`,
    '',
  ].join('\n')
}
