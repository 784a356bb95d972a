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

/** A phone whose own clock goes on while its monotonic one stands still in sleep, as on most of them. */
function sleeper(known?: number) {
  let at = 0
  let wall = 1_000_000
  const clock = makeRelayClock(() => at, () => wall, known)
  const pass = (ms: number) => ((at += ms), (wall += ms))
  return { clock, pass, sleep: (ms: number) => (wall += ms), set: (ms: number) => (wall += ms), at: () => at }
}

test('[C8] a phone that slept out of sight shows the right time at once on waking, also offline', () => {
  const { clock, pass, sleep, at } = sleeper()
  clock.sample(at(), 5_000_000, at())
  pass(30_000)
  clock.doze()
  sleep(600_000)
  expect(clock.now()).toBe(5_630_000)
  clock.wake()
  pass(1_000)
  expect(clock.now()).toBe(5_631_000)
})

test('[C8] offline a leap of the phone’s clock counts as sleep also when nobody said that the page went out of sight', () => {
  const { clock, pass, sleep, at } = sleeper()
  clock.sample(at(), 5_000_000, at())
  pass(60_000)
  sleep(600_000)
  expect(clock.now()).toBe(5_660_000)
})

test('[Q12] a phone’s clock that is set by hours moves nothing while the relay answers', () => {
  for (const by of [43_200_000, -43_200_000, 3_600_000]) {
    const { clock, pass, set, at } = sleeper()
    clock.sample(at(), 5_000_000, at())
    pass(4_000)
    set(by)
    expect(clock.now()).toBe(5_004_000)
    pass(1_000)
    clock.sample(at(), 5_005_000, at())
    expect(clock.now()).toBe(5_005_000)
  }
})

test('[C8] an answer to a question from before a sleep says nothing', () => {
  const { clock, pass, sleep, at } = sleeper()
  clock.sample(at(), 5_000_000, at())
  pass(5_000)
  const sent = at()
  clock.doze()
  sleep(600_000)
  clock.wake()
  pass(50)
  clock.sample(sent, 5_005_010, at())
  expect(clock.now()).toBe(5_605_050)
})

test('[C3] a phone that is opened offline goes by what it knew of the relay’s time, and says that it is its own', () => {
  const { clock, pass, at } = sleeper(-10_800_000)
  expect([clock.now(), clock.from(), clock.ahead()]).toEqual([1_000_000 - 10_800_000, 'phone', null])
  pass(500)
  clock.sample(at(), 5_000_000, at())
  expect([clock.now(), clock.from(), clock.ahead()]).toEqual([5_000_000, 'relay', 5_000_000 - 1_000_500])
})

test('[C3] coming back to the relay moves the time no further than the new answers ask for', () => {
  const { clock, pass, at } = sleeper()
  clock.sample(at() - 20, 5_000_000, at())
  pass(600_000)
  const before = clock.now()
  clock.sample(at() - 300, before - 120, at())
  expect(clock.now()).toBe(before)
})
