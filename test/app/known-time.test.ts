import { expect, test } from 'vitest'
import { makeKnownTime } from '../../src/app/known-time.ts'
import type { Profile } from '../../src/local/profile.ts'

const hour = 3_600_000

function phone(kept: Record<string, string> = {}) {
  let at = 1_000 * hour
  let writes = 0
  const profile: Pick<Profile, 'read' | 'write'> = {
    read: (name) => kept[name] ?? null,
    write: (name, value) => {
      writes++
      kept[name] = value
    },
  }
  const open = () => makeKnownTime(profile as Profile, () => at)
  return { kept, open, pass: (ms: number) => (at += ms), writes: () => writes }
}

test('[C3] a phone remembers over a reload how wrong its clock is', () => {
  const { open, pass } = phone()
  expect(open().ahead()).toBeUndefined()
  open().keep(-3 * hour + 0.4)
  pass(hour)
  expect(open().ahead()).toBe(-3 * hour)
})

test('[C3] after half a day, or when its clock was set back, it no longer trusts that', () => {
  const { open, pass } = phone()
  open().keep(-3 * hour)
  pass(12 * hour)
  expect(open().ahead()).toBeUndefined()
  pass(-13 * hour)
  expect(open().ahead()).toBeUndefined()
})

test('[C3] it writes only what is news', () => {
  const { open, pass, writes } = phone()
  const time = open()
  for (let answer = 0; answer < 100; answer++) {
    pass(5_000)
    time.keep(500 + (answer % 50))
  }
  expect(writes()).toBe(1)
  time.keep(9_000)
  expect(writes()).toBe(2)
})

test('[Q6] what is no time is not known', () => {
  for (const odd of ['', '@', 'soon@late', '5', 'NaN@NaN']) expect(phone({ 'relay-time': odd }).open().ahead()).toBeUndefined()
})
