import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Lines of every source file of app and relay, shortest first. */
function sourceLines(): { path: string; lines: number }[] {
  const paths = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src', 'server'], { encoding: 'utf8' }).trim().split('\n')
  return paths
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
    .toSorted((a, b) => a.lines - b.lines)
}

test('source files stay short', () => {
  const files = sourceLines()
  expect(files.filter((file) => file.lines > 300)).toEqual([])
  expect(files[Math.floor(files.length / 2)]!.lines).toBeLessThanOrEqual(80)
  expect(files[Math.floor(files.length * 0.9)]!.lines).toBeLessThanOrEqual(200)
})

test('one copy of yjs', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, unknown> }
  expect(Object.keys(packages).filter((path) => path.endsWith('node_modules/yjs'))).toEqual(['node_modules/yjs'])
})
