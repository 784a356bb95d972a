import { createHash } from 'node:crypto'

/** Sent with every file of the app. */
export const appHeaders = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
} as const

/**
 * The content policy of a page, given the host that it was asked from: nothing from elsewhere, no inline script, and of
 * inline styles only those that the built page holds. The socket is named, since Safari does not count it as `self`.
 */
export function policyFor(page: string): (host: string | undefined) => string {
  const styles = [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => `'sha256-${createHash('sha256').update(css!).digest('base64')}'`)
  return (host) => {
    const sockets = host && /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : ''
    return [
      "default-src 'none'",
      "script-src 'self'",
      `style-src ${["'self'", ...styles].join(' ')}`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      `connect-src 'self'${sockets}`,
      "manifest-src 'self'",
      "worker-src 'self'",
      "media-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; ')
  }
}
