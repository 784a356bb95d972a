import { expect, it } from 'vitest'
import { clockSign, endsSoon } from '../../src/method/clock-signs.ts'

it.each([
  ['two minutes before the end', 120_250, 120_000, 'two-minutes'],
  ['at the end', 250, 0, 'over'],
  ['a moment behind it, as on a busy phone', 400, -900, 'over'],
  ['on a phone that was asleep at the end', 300_000, -60_000, null],
  ['on a phone that was asleep two minutes before the end', 300_000, 60_000, null],
  ['while it stands still', 120_000, 120_000, null],
  ['in between', 90_000, 89_750, null],
  ['when it is over already', -500, -750, null],
  ['when minutes were added', -500, 119_500, null],
])('[C5] gives a sign once: %s', (_, before, left, sign) => {
  expect(clockSign(before, left)).toBe(sign)
})

it('[C5] gives each sign once while time goes by, however unevenly', () => {
  const given: (string | null)[] = []
  let left = 400_000
  for (const step of Array.from({ length: 300 }, (_, at) => 250 + (at % 7) * 400)) given.push(clockSign(left, (left -= step)))
  expect(given.filter((one) => one !== null)).toEqual(['two-minutes', 'over'])
})

it('[C5] the last two minutes are told apart', () => {
  expect([120_001, 120_000, 1, 0, -5].map(endsSoon)).toEqual([false, true, true, false, false])
})
