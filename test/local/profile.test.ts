import { expect, test, vi } from 'vitest'
import { makeProfile } from '../../src/local/profile.ts'
import { storageProblemOf } from '../../src/local/storage-problem.ts'

function makeWindow(storage: Partial<Storage>) {
  const target = new EventTarget()
  return Object.assign(target, { localStorage: storage as Storage }) as unknown as Window
}

function no(): never {
  throw new DOMException('no', 'SecurityError')
}

test('[J1] a name is remembered', () => {
  const kept = new Map<string, string>()
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
  makeProfile(makeWindow(storage)).write('name', 'Ada')
  expect(makeProfile(makeWindow(storage)).read('name')).toBe('Ada')
})

test('[Y3] where nothing can be kept, it holds for as long as the app is open', () => {
  const profile = makeProfile(makeWindow({ getItem: no, setItem: no }))
  expect(profile.read('name')).toBeNull()
  profile.write('name', 'Ada')
  expect(profile.read('name')).toBe('Ada')
})

test('[Y6] another window’s change is heard, and nobody else’s', () => {
  const window = makeWindow({ getItem: () => null, setItem: () => {} })
  const changed = vi.fn<(name: string, value: string) => void>()
  const profile = makeProfile(window)
  profile.watch(changed)
  for (const [key, newValue] of [['hourboard-name', 'Bo'], ['other', 'x'], ['hourboard-name', null]] as const) {
    window.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }))
  }
  expect(changed.mock.calls).toEqual([['name', 'Bo']])
  expect(profile.read('name')).toBe('Bo')
})

test.each([
  [new DOMException('', 'QuotaExceededError'), 'full'],
  [Object.assign(new Error(), { name: 'AbortError', inner: new DOMException('', 'QuotaExceededError') }), 'full'],
  [new DOMException('', 'SecurityError'), 'private'],
  [Object.assign(new Error(), { name: 'MissingAPIError' }), 'private'],
  [new DOMException('', 'TimeoutError'), 'blocked'],
  [new DOMException('', 'InvalidStateError'), 'closed'],
  [new DOMException('', 'UnknownError'), 'closed'],
  [null, 'closed'],
  ['text', 'closed'],
] as const)('[Y3] %s means %s', (error, problem) => {
  expect(storageProblemOf(error)).toBe(problem)
})
