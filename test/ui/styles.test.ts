import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../src/ui')
const files = (end: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => join(root, name))

test('[U3] colours are named by the tokens alone', () => {
  const named = files('.css')
    .filter((file) => !file.endsWith('tokens.css'))
    .filter((file) => /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(/i.test(readFileSync(file, 'utf8')))
  expect(named).toEqual([])
})

/** The colours that a block of a style sheet names. */
function namedIn(file: string, block: RegExp): string[] {
  return [...(block.exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? '').matchAll(/(--[a-z-]+): (?:#|rgb)/g)].map(([, name]) => name!)
}

test('[S1] the screen of the room names every colour itself, whichever way the machine that shows it is set', () => {
  const onPhones = namedIn('tokens.css', /\[data-theme='dark'\] \{([^}]+)\}/).filter((name) => !['--veil', '--shadow'].includes(name))
  expect(onPhones.length).toBeGreaterThan(8)
  for (const look of [/\.screen \{([^}]+)\}/, /\.screen\[data-theme='dark'\] \{([^}]+)\}/]) {
    expect(namedIn('screen/screen-tokens.css', look)).toEqual(expect.arrayContaining(onPhones))
  }
})

/** Styles that a file brings along by itself and by what it imports, all the way down. */
function stylesOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/^import [^\n]*?'(\.[^']+)'/gm)) {
    const next = resolve(dirname(file), path!)
    if (!next.startsWith(root)) continue
    if (next.endsWith('.css')) seen.add(next)
    else stylesOf(next, seen)
  }
  return seen
}

test('[U1] whatever uses a control’s style brings it along, since pages are fetched one by one', () => {
  const controls = { field: 'kit/field.css', chip: 'kit/chip.css', hole: 'kit/chip.css', button: 'kit/button.css' }
  const missing = files('.tsx').flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    return Object.entries(controls)
      .filter(([name, style]) => new RegExp(`class="(?:[^"]* )?${name}(?: [^"]*)?"`).test(source) && !stylesOf(file).has(join(root, style)))
      .map(([name]) => `${file.slice(root.length)} uses .${name}`)
  })
  expect(missing).toEqual([])
})
