import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { createSigns } from '../../src/app/signs.ts'
import { makeProfile } from '../../src/local/profile.ts'

function open(window: Window & typeof globalThis) {
  return createRoot(() => createSigns(makeProfile(window)))
}

test('[C5] both signs are given until a person switches one off, and that is kept on this phone', () => {
  localStorage.clear()
  const first = open(window)
  expect([first.gives('sound'), first.gives('vibration')]).toEqual([true, true])
  first.setGives('sound', false)
  expect([first.gives('sound'), first.gives('vibration')]).toEqual([false, true])
  expect(open(window).gives('sound')).toBe(false)
  first.setGives('sound', true)
  expect(open(window).gives('sound')).toBe(true)
})

test('[C5] what is switched off in one window is off in the others', () => {
  localStorage.clear()
  const signs = open(window)
  window.dispatchEvent(new StorageEvent('storage', { key: 'hourboard-vibration', newValue: 'off' }))
  expect([signs.gives('sound'), signs.gives('vibration')]).toEqual([true, false])
})
