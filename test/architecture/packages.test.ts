import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** What Hourboard was asked to be built with. Some were taken out twice for speed, and brought back. */
const askedFor = ['solid-js', 'vite', 'vite-plugin-pwa', 'dexie', 'yjs', 'y-indexeddb', 'y-websocket', 'vitest']

const within = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))

test('the packages that were asked for are there, and used', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const files = [...within('src'), ...within('test/architecture')].filter((path) => /\.tsx?$/.test(path)).concat('vite.config.ts')
  const code = files.map((path) => readFileSync(path, 'utf8')).join('\n')
  const isUsed = (name: string) => name in { ...dependencies, ...devDependencies } && new RegExp(`(?:from|import\\()\\s*'${name}[/']`).test(code)
  expect(askedFor.filter((name) => !isUsed(name))).toEqual([])
})
