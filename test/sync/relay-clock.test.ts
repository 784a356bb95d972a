import { expect, test } from 'vitest'
import { makeRelayClock } from '../../src/sync/relay-clock.ts'

function make() {
  let at = 0
  const clock = makeRelayClock(() => at, () => 77)
  return { clock, set: (ms: number) => (at = ms) }
}

test('[C3] is the phone’s own until a relay answered', () => {
  const { clock } = make()
  expect([clock.now(), clock.from()]).toEqual([77, 'phone'])
})

test('[C3] takes the middle of the way there and back', () => {
  const { clock, set } = make()
  clock.sample(1000, 5_001_050, 1100)
  set(1100)
  expect(clock.now()).toBe(5_001_100)
  expect(clock.from()).toBe('relay')
})

test('[C3] the shortest way counts, so that one slow answer does not move the time', () => {
  const { clock, set } = make()
  clock.sample(1000, 5_001_010, 1020)
  clock.sample(2000, 5_002_010 + 190, 2400)
  set(3000)
  expect(clock.now()).toBe(5_003_000)
})

test('[C3] within half the way there and back of the truth, whichever side was slow', () => {
  for (const there of [0, 100, 400]) {
    for (const back of [0, 100, 400]) {
      const { clock, set } = make()
      clock.sample(1000, 9_000_000 + 1000 + there, 1000 + there + back)
      set(2000)
      expect(Math.abs(clock.now() - 9_002_000)).toBeLessThanOrEqual((there + back) / 2)
    }
  }
})

test('[C3] a phone clock that stood still in sleep is set right by the next answer', () => {
  const { clock, set } = make()
  clock.sample(1000, 5_001_010, 1020)
  clock.sample(2000, 8_602_010, 2020)
  set(2020)
  expect(clock.now()).toBe(8_602_020)
})

test('[Q6] answers that make no sense are no answers', () => {
  const { clock } = make()
  clock.sample(1000, Number.NaN, 1010)
  clock.sample(1000, Number.POSITIVE_INFINITY, 1010)
  clock.sample(1000, 5, 900)
  clock.sample(Number.NaN, 5, 900)
  expect(clock.from()).toBe('phone')
})
