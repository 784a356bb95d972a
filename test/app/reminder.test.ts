import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { createBadge, createReminder } from '../../src/app/reminder.ts'
import type { Profile, ProfileName } from '../../src/local/profile.ts'

function makeProfile(): Profile {
  const kept = new Map<ProfileName, string>()
  return { read: (name) => kept.get(name) ?? null, write: (name, value) => void kept.set(name, value), watch: () => () => {} }
}

test('[R4] the quiet line is for the first visit of a day', () => {
  const profile = makeProfile()
  let now = new Date(2026, 10, 24, 9).getTime()
  const first = createReminder(profile, () => now)
  expect(first.shown()).toBe(true)
  first.seen()
  // It stays while it is looked at, and goes when somebody says so.
  expect(first.shown()).toBe(true)
  first.noted()
  expect(first.shown()).toBe(false)
  expect(createReminder(profile, () => now).shown()).toBe(false)
  now += 86_400_000
  expect(createReminder(profile, () => now).shown()).toBe(true)
})

test('[R4] the icon counts what waits, as long as that is wanted, and a system that refuses harms nobody', async () => {
  const shown: (number | 'none')[] = []
  const system = {
    setAppBadge: (count?: number) => (shown.push(count!), Promise.reject(new Error('not installed'))),
    clearAppBadge: () => (shown.push('none'), Promise.resolve()),
  }
  const [count, setCount] = createSignal(2)
  const { badge, dispose } = createRoot((end) => ({ badge: createBadge(makeProfile(), system, count), dispose: end }))
  await Promise.resolve()
  setCount(0)
  setCount(3)
  badge.want(false)
  expect([badge.possible, badge.wanted(), ...shown]).toEqual([true, false, 2, 'none', 3, 'none'])
  dispose()
  createRoot((end) => {
    expect(createBadge(makeProfile(), {}, count).possible).toBe(false)
    end()
  })
})
