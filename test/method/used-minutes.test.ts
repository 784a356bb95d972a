import { describe, expect, it } from 'vitest'
import type { Clock } from '../../src/method/clock.ts'
import { hourEnd, hourLeft, hourOver, usedMinutes } from '../../src/method/used-minutes.ts'

const start = 1_700_000_000_000
const at = (minute: number) => start + minute * 60_000
const never = { walk: null, compare: null, lock: null }
const fresh: Clock = { length: 60, holderId: '', startedAt: start, enteredAt: never, added: { frame: 0, walk: 0, compare: 0, lock: 0 }, pauses: [] }
const whole: Clock = { ...fresh, enteredAt: { walk: at(12), compare: at(35.4), lock: at(50.4) } }
const used = (clock: Clock, end: number) => usedMinutes(clock, end).map((one) => one.used)

describe('planned against used', () => {
  it('[C9] every phase with its planned and its used minutes', () => {
    expect(usedMinutes(whole, at(61))).toEqual([
      { phase: 'frame', planned: 10, used: 12 },
      { phase: 'walk', planned: 20, used: 23 },
      { phase: 'compare', planned: 20, used: 15 },
      { phase: 'lock', planned: 10, used: 11 },
    ])
  })

  it('[C9] the used minutes add up to the whole, also where each is rounded', () => {
    for (let tenth = 0; tenth < 20; tenth++) {
      const clock = { ...fresh, enteredAt: { walk: at(10.4), compare: at(20.8), lock: at(31.2) } }
      expect(used(clock, at(41.6 + tenth / 10)).reduce((sum, one) => sum + one, 0)).toBe(Math.round(41.6 + tenth / 10))
    }
  })

  it('[C9] a phase that was left out took nothing, one that was rushed through took a minute', () => {
    expect(used({ ...fresh, enteredAt: { walk: at(10), compare: null, lock: at(10.2) } }, at(20))).toEqual([10, 1, 0, 9])
  })

  it('[C9] minutes in which the clock stood still are not used ones', () => {
    const pauses = [{ id: 'a', order: '', removed: null, from: at(3), to: at(8) }]
    expect(used({ ...whole, pauses }, at(61))).toEqual([7, 23, 15, 11])
  })

  it('[C9] closing ends the hour; an hour nobody closed ends half an hour after Lock', () => {
    expect(hourEnd(whole, at(58), at(500))).toBe(at(58))
    expect(hourEnd(whole, null, at(70))).toBe(at(70))
    expect(hourEnd(whole, null, at(5_000))).toBeCloseTo(at(90.4), 0)
    expect(hourEnd(fresh, null, at(70))).toBe(at(70))
  })

  it('[C9] the hour is over when it was closed or Lock has no minutes left, and never before it began', () => {
    expect(hourOver(whole, null, at(60.3))).toBe(false)
    expect(hourOver(whole, null, at(60.5))).toBe(true)
    expect(hourOver(whole, at(55), at(56))).toBe(true)
    expect(hourOver(fresh, null, at(300))).toBe(false)
    expect(hourOver({ ...fresh, startedAt: null }, at(55), at(56))).toBe(false)
  })

  it('[C4] the hour ends when what this phase and those to come have left is over', () => {
    const minutes = (clock: Clock, minute: number) => hourLeft(clock, at(minute)) / 60_000
    expect(minutes({ ...fresh, startedAt: null }, 0)).toBe(60)
    expect(minutes(fresh, 4)).toBe(56)
    expect(minutes(fresh, 14)).toBe(46)
    expect(minutes(fresh, 70)).toBe(10)
    expect(minutes({ ...fresh, enteredAt: { ...never, walk: at(6) } }, 6)).toBe(50)
    expect(minutes(whole, 70)).toBe(0)
  })
})
