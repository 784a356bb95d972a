import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** `expect(await locator.count()).toBe(6)` and its like. What is said not to be there may be looked for once. */
const looksOnce = /expect\(await (?:(?!expect\().)*\.(?:count|textContent|inputValue|innerText)\(\)(?:, [^)]*)?\)\.(?!not\.|toBe\(0\))/

test('journeys wait for what they expect on a page: on a slow machine it is not drawn yet', () => {
  const lines = readdirSync('test/journeys').filter((file) => file.endsWith('.ts')).flatMap((file) =>
    readFileSync(join('test/journeys', file), 'utf8').split('\n').map((text, at) => ({ text, place: `${file}:${at + 1}` })))
  expect(lines.length).toBeGreaterThan(1000)
  expect(lines.filter(({ text }) => looksOnce.test(text)).map(({ place }) => place)).toEqual([])
})
