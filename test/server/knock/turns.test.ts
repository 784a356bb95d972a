import { expect, test } from 'vitest'
import { Turns } from '../../../server/knock/turns.ts'

/** Time that only goes on by hand, also for what waits a tenth of a second. */
function heldTime() {
  let now = 0
  let waiting: { at: number; run: () => void }[] = []
  const clock = {
    now: () => now,
    after(ms: number, run: () => void) {
      const one = { at: now + ms, run }
      waiting.push(one)
      return () => void (waiting = waiting.filter((other) => other !== one))
    },
  }
  function goOn(ms: number): void {
    for (const end = now + ms; now < end; now += 100) {
      const due = waiting.filter(({ at }) => at <= now)
      waiting = waiting.filter(({ at }) => at > now)
      for (const { run } of due) run()
    }
  }
  return { clock, goOn }
}

/** A relay on which somebody at one address has used up what may be tried at once, with this many guesses still to come. */
function underAttack(guesses: number) {
  const { clock, goOn } = heldTime()
  const turns = new Turns(clock)
  const seen = { tried: 0, sentAway: 0 }
  const guess = (address = '10.0.0.1') => turns.take(address, () => (seen.tried++, false), () => seen.sentAway++)
  for (let times = 0; times < 60 + guesses; times += 1) guess()
  return { turns, goOn, seen, guess }
}

test('[V3] wrong codes are tried at once up to sixty, then ten a second, from however many addresses', () => {
  const { goOn, seen, guess } = underAttack(0)
  for (let at = 0; at < 200; at += 1) guess(`10.1.0.${at}`)
  expect(seen.tried).toBe(60)
  goOn(10_000)
  expect(seen.tried).toBeGreaterThanOrEqual(155)
  expect(seen.tried).toBeLessThanOrEqual(160)
})

test('[V3] whoever is at another address waits for one turn, not behind a thousand guesses', () => {
  const { turns, goOn, seen } = underAttack(1_000)
  let isIn = false
  turns.take('10.0.0.2', () => (isIn = true), () => undefined)
  expect(isIn).toBe(false)
  goOn(500)
  expect(isIn).toBe(true)
  expect(seen.tried).toBeLessThan(70)
})

test('[V3] networks of one household are one address, however many IPv6 addresses they have', () => {
  const { turns, goOn, guess } = underAttack(0)
  for (let host = 0; host < 500; host += 1) guess(`2001:db8:1:2::${host.toString(16)}`)
  let isIn = false
  turns.take('2001:db8:9:9::1', () => (isIn = true), () => undefined)
  goOn(500)
  expect(isIn).toBe(true)
})

test('[V3] when too many wait it is the last of the longest line that goes, never somebody from elsewhere', () => {
  const { turns, goOn, seen, guess } = underAttack(1_999)
  let refused = false
  let isIn = false
  turns.take('10.0.0.2', () => (isIn = true), () => (refused = true))
  for (let times = 0; times < 50; times += 1) guess()
  expect(seen.sentAway).toBe(50)
  goOn(500)
  expect([refused, isIn]).toEqual([false, true])
})

test('[V3] who leaves the line is not tried', () => {
  const { turns, goOn } = underAttack(3)
  let isTried = false
  const leave = turns.take('10.0.0.2', () => (isTried = true), () => undefined)
  leave()
  goOn(5_000)
  expect(isTried).toBe(false)
})
