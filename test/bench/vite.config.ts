import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** Bundles the bench for Node; packages stay outside, in node_modules. */
export default defineConfig({
  publicDir: false,
  // Node would load Solid's server build, in which nothing reacts.
  resolve: { alias: [{ find: /^solid-js$/, replacement: fileURLToPath(new URL('../../node_modules/solid-js/dist/solid.js', import.meta.url)) }] },
  build: { ssr: 'test/bench/main.ts', outDir: 'dist/bench', target: 'node20', emptyOutDir: true, rolldownOptions: { output: { entryFileNames: '[name].js' } } },
})
