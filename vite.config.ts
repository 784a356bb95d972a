import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import solid from 'vite-plugin-solid'
import { VitePWA } from 'vite-plugin-pwa'
import { manifest } from './src/app/manifest.ts'
import { chunkOf } from './src/app/chunks.ts'
import { firstPage } from './src/app/first-page.ts'

const inPackages = (path: string) => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url))
// About the page before there is one: jsdom's arrays of bytes are not those of Node.
const withoutPage = 'test/app/{early-proof,plain-scripts}.test.ts'
const simulation = 'test/fuzz/simulation/*.test.ts'
const relay = process.env.HOURBOARD_RELAY ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [
    solid(),
    firstPage(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/app',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      manifest,
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'], globIgnores: ['screenshots/**', 'index.html'] },
    }),
  ],
  resolve: {
    alias: [
      // Its default build is for browsers of 2015, and larger.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      // Every icon of the set is drawn through it, in 2.5 ms on a slow phone where ours takes a tenth of one.
      { find: /^\.\.\/Icon(\.mjs)?$/, replacement: fileURLToPath(new URL('src/ui/kit/icon.tsx', import.meta.url)) },
      // Yjs warns through it; what it has for browsers brings a library of schemas along to colour the warning.
      { find: /^lib0\/logging$/, replacement: inPackages('lib0/logging.node.js') },
    ],
  },
  build: {
    outDir: 'dist/app',
    target: 'es2022',
    sourcemap: false,
    modulePreload: false,
    rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkOf, debugName: 'chunks.ts' }] } } },
  },
  server: { proxy: { '/relay': { target: relay, ws: true }, '/healthz': relay, '/origin': relay } },
  test: {
    // Left alone, two cores get one worker.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          testTimeout: 20_000,
          include: ['test/{method,protocol,document,seal,sync,local,words,export,server,contracts,fuzz,architecture}/**/*.test.ts', withoutPage],
          exclude: [simulation],
          // A process for each file takes longer than most files; `setup.ts` sees that none leaves anything behind.
          isolate: false,
          setupFiles: 'test/setup.ts',
          sequence: { groupOrder: 1 },
        },
      },
      {
        // It stands between the packages and the process, from before they are loaded.
        test: { name: 'simulation', environment: 'node', testTimeout: 60_000, include: [simulation], sequence: { groupOrder: 0 } },
      },
      {
        plugins: [solid()],
        test: {
          name: 'dom',
          environment: 'jsdom',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['test/{state,ui,app}/**/*.test.{ts,tsx}'],
          exclude: [withoutPage],
          isolate: false,
          setupFiles: ['test/setup.ts', 'test/ui/setup.ts'],
          sequence: { groupOrder: 2 },
        },
      },
      {
        // Node would load Solid's server build, in which nothing reacts.
        resolve: { alias: [{ find: /^solid-js$/, replacement: inPackages('solid-js/dist/solid.js') }] },
        test: {
          name: 'journeys',
          environment: 'node',
          // The files that a worker plays share its Chromium.
          isolate: false,
          include: ['test/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
})
