import { defineConfig } from 'vite'

/** Bundles the relay for Node; its packages stay outside, in node_modules. */
export default defineConfig({
  publicDir: false,
  build: { ssr: 'server/main.ts', outDir: 'dist/server', target: 'node20', emptyOutDir: true, rolldownOptions: { output: { entryFileNames: '[name].js' } } },
})
