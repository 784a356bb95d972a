import { defineConfig } from 'vite'

/** Bundles the bench for Node; packages stay outside, in node_modules. */
export default defineConfig({
  publicDir: false,
  build: { ssr: 'test/bench/main.ts', outDir: 'dist/bench', target: 'node20', emptyOutDir: true, rolldownOptions: { output: { entryFileNames: '[name].js' } } },
})
