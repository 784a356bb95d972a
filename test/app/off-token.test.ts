import { expect, test } from 'vitest'
import { makeOffToken } from '../../src/app/off-token.ts'
import type { Profile, ProfileName } from '../../src/local/profile.ts'

test('[K4] one word for all windows of a phone while its person goes on tapping, another one a minute later', () => {
  const kept = new Map<ProfileName, string>()
  const profile: Profile = { read: (name) => kept.get(name) ?? null, write: (name, value) => kept.set(name, value), watch: () => () => {} }
  let made = 0
  let now = 1_000_000
  const newId = () => String(made++).padStart(16, '0')
  const one = makeOffToken(profile, newId, () => now)
  const other = makeOffToken(profile, newId, () => now)
  const first = one()
  now += 59_000
  expect(other()).toBe(first)
  now += 59_000
  expect(one()).toBe(first)
  now += 60_000
  expect(one()).not.toBe(first)
})
