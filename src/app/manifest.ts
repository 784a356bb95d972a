import type { ManifestOptions } from 'vite-plugin-pwa'

/** What a phone needs to put Hourboard on its home screen (U5). */
export const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Hourboard',
  short_name: 'Hourboard',
  description: 'One working hour that ends in a decision.',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#FAF8F4',
  theme_color: '#FAF8F4',
}
