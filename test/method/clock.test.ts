import { describe, expect, it } from 'vitest'
import type { Clock, Pause } from '../../src/method/clock.ts'
import { hourLengths, isPaused, onlyLockLeft, phaseLeft, phaseMinutes, phaseTimes, phaseUsed, ran, roomPhase } from '../../src/method/clock.ts'

const minutes = (count: number) => count * 60_000
const start = 1_700_000_000_000
const at = (minute: number) => start + minutes(minute)
const pause = (from: number, to: number | null): Pause => ({ id: `${from}`, order: '', removed: null, from: at(from), to: to === null ? null : at(to) })
const never = { walk: null, compare: null, lock: null }
const fresh: Clock = {
  length: 60, holderId: '', startedAt: start, enteredAt: never, added: { frame: 0, walk: 0, compare: 0, lock: 0 }, pauses: [],
}

describe('the plan of the hour', () => {
  it.each([
    [30, { frame: 4, walk: 8, compare: 8, lock: 10 }],
    [45, { frame: 7, walk: 14, compare: 14, lock: 10 }],
    [60, { frame: 10, walk: 20, compare: 20, lock: 10 }],
    [90, { frame: 15, walk: 30, compare: 30, lock: 15 }],
  ])('[C1] %i minutes are shared out in proportion, with ten or more for Lock', (length, plan) => {
    expect(phaseMinutes(length)).toEqual(plan)
  })

  it('[C1] the phases of any length add up to it', () => {
    for (let length = 0; length <= 240; length++) {
      const plan = phaseMinutes(length)
      expect(plan.frame + plan.walk + plan.compare + plan.lock).toBe(length)
      expect(Math.min(...Object.values(plan))).toBeGreaterThanOrEqual(0)
      expect(plan.lock).toBeGreaterThanOrEqual(Math.min(10, length))
    }
    expect(hourLengths).toEqual([30, 45, 60, 90])
  })
})

describe('the room on the clock', () => {
  it('[C6] the room is in the phase that was entered last, and nowhere before the start', () => {
    expect(roomPhase({ ...fresh, startedAt: null })).toBeNull()
    expect(roomPhase(fresh)).toBe('frame')
    expect(roomPhase({ ...fresh, enteredAt: { ...never, walk: at(9) } })).toBe('walk')
    expect(roomPhase({ ...fresh, enteredAt: { ...never, lock: at(30) } })).toBe('lock')
  })

  it('[C8] time stands still in a pause, also in one that has not ended, and overlapping pauses count once', () => {
    expect(ran(fresh, start, at(10))).toBe(minutes(10))
    expect(ran({ ...fresh, pauses: [pause(2, 4)] }, start, at(10))).toBe(minutes(8))
    expect(ran({ ...fresh, pauses: [pause(8, null)] }, start, at(10))).toBe(minutes(8))
    expect(ran({ ...fresh, pauses: [pause(3, 6), pause(2, 4), pause(5, 5.5)] }, start, at(10))).toBe(minutes(6))
    expect(isPaused({ ...fresh, pauses: [pause(2, 4)] })).toBe(false)
    expect(isPaused({ ...fresh, pauses: [pause(2, 4), pause(5, null)] })).toBe(true)
  })

  it('[C8] impossible pauses and instants never make time run backwards', () => {
    const odd = { ...fresh, pauses: [pause(9, 2), pause(-50, -40), pause(70, null)] }
    expect(ran(odd, start, at(10))).toBe(minutes(10))
    expect(ran(fresh, at(10), start)).toBe(0)
    expect(phaseUsed({ ...fresh, enteredAt: { ...never, walk: at(-5) } }, 'frame', at(3))).toBe(0)
  })

  it('[C9] a phase has used the minutes until the next one that was entered', () => {
    const clock = { ...fresh, enteredAt: { walk: at(12), compare: null, lock: at(40) }, pauses: [pause(20, 25)] }
    const used = (phase: 'frame' | 'walk' | 'compare' | 'lock') => phaseUsed(clock, phase, at(45)) / minutes(1)
    expect([used('frame'), used('walk'), used('compare'), used('lock')]).toEqual([12, 23, 0, 5])
  })
})

const times = (clock: Clock, now: number) => Object.values(phaseTimes(clock, at(now))).map((time) => time / minutes(1))

describe('running over', () => {
  it('[C4] takes the minutes from the phases to come, never from Lock', () => {
    expect(times(fresh, 5)).toEqual([10, 20, 20, 10])
    expect(times(fresh, 14)).toEqual([10, 18, 18, 10])
    expect(times({ ...fresh, enteredAt: { ...never, walk: at(14) } }, 20)).toEqual([10, 18, 18, 10])
    expect(times({ ...fresh, enteredAt: { ...never, walk: at(14) } }, 40)).toEqual([10, 18, 10, 10])
    expect(times(fresh, 70)).toEqual([10, 0, 0, 10])
    expect(phaseLeft(fresh, 'frame', at(14))).toBe(minutes(-4))
  })

  it('[C4] minutes that end early are not taken from anybody', () => {
    expect(times({ ...fresh, enteredAt: { ...never, walk: at(6) } }, 20)).toEqual([10, 20, 20, 10])
  })

  it('[C2] two minutes more for a phase come from those behind it, and only while they are used', () => {
    const added = { ...fresh, added: { ...fresh.added, frame: 2 } }
    expect(times(added, 5)).toEqual([12, 19, 19, 10])
    expect(times({ ...added, enteredAt: { ...never, walk: at(10) } }, 11)).toEqual([12, 20, 20, 10])
    expect(times({ ...fresh, added: { ...fresh.added, lock: 2 } }, 5)).toEqual([10, 20, 20, 12])
    expect(times({ ...fresh, added: { ...fresh.added, frame: -30 } }, 0)[0]).toBe(0)
  })

  it("[C4] says when only Lock's minutes are left, until the room is there", () => {
    expect(onlyLockLeft(fresh, at(49.9))).toBe(false)
    expect(onlyLockLeft(fresh, at(50))).toBe(true)
    expect(onlyLockLeft({ ...fresh, pauses: [pause(10, 20)] }, at(55))).toBe(false)
    expect(onlyLockLeft({ ...fresh, enteredAt: { ...never, lock: at(45) } }, at(55))).toBe(false)
    expect(onlyLockLeft({ ...fresh, startedAt: null }, at(55))).toBe(false)
  })
})
