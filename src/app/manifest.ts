import type { ManifestOptions } from 'vite-plugin-pwa'

type Target = { action: string; method: 'POST'; enctype: string; params: { title: string; text: string; url: string } }

/** What a phone needs to put Hourboard on its home screen, with its shortcuts and as a target for sharing (U5, K1, K2). */
export const manifest: Partial<ManifestOptions> & { share_target: Target } = {
  id: '/',
  name: 'Hourboard',
  short_name: 'Hourboard',
  description: 'One working hour that ends in a decision.',
  lang: 'en',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  orientation: 'any',
  background_color: '#FAF8F4',
  theme_color: '#FAF8F4',
  categories: ['business', 'productivity'],
  icons: [
    { src: '/pwa-192x192.png', sizes: '192x192', type: 'image/png' },
    { src: '/pwa-512x512.png', sizes: '512x512', type: 'image/png' },
    { src: '/maskable-icon-512x512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
  shortcuts: [
    { name: 'Capture', short_name: 'Capture', description: 'Write one thing down', url: '/capture', icons: [{ src: '/shortcut-capture.png', sizes: '192x192', type: 'image/png' }] },
    { name: 'New session', short_name: 'New', description: 'Start a board for one hour', url: '/new', icons: [{ src: '/pwa-192x192.png', sizes: '192x192', type: 'image/png' }] },
  ],
  // By POST, which the service worker answers itself: a shared link may hold a board's secret and belongs in no address (V1).
  share_target: { action: '/capture', method: 'POST', enctype: 'multipart/form-data', params: { title: 'title', text: 'text', url: 'url' } },
  screenshots: [
    { src: '/screenshots/frame.png', sizes: '780x1688', type: 'image/png', form_factor: 'narrow', label: 'The decision line, by when, and who decides' },
    { src: '/screenshots/lock.png', sizes: '780x1688', type: 'image/png', form_factor: 'narrow', label: 'The call and its actions' },
    { src: '/screenshots/screen.png', sizes: '1920x1080', type: 'image/png', form_factor: 'wide', label: 'The screen in the room' },
  ],
  launch_handler: { client_mode: ['navigate-existing', 'auto'] },
}
