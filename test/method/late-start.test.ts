import { describe, expect, it } from 'vitest'
import { lateStart, plannedStart } from '../../src/method/late-start.ts'

const ten = new Date(2026, 10, 24, 10, 0).getTime()
const after = (minutes: number) => ten + minutes * 60_000
const offered = (length: number, minutes: number) => lateStart(ten, length, after(minutes))

describe('starting late', () => {
  it('[C8] the planned time is the day and the time by the calendar of this phone', () => {
    expect(plannedStart({ day: '2026-11-24', time: '10:00' })).toBe(ten)
    expect(plannedStart({ day: '2026-11-24', time: '' })).toBeNull()
    expect(plannedStart({ day: '', time: '10:00' })).toBeNull()
  })

  it('[C8] is offered from ten minutes after the planned time on', () => {
    expect(offered(60, -5)).toBeNull()
    expect(offered(60, 9.99)).toBeNull()
    expect(offered(60, 10)).toMatchObject({ length: 50, minutes: { frame: 8, walk: 16, compare: 16, lock: 10 } })
  })

  it('[C8] shrinks the phases in proportion and keeps the planned end: 10:12 has 48 minutes, 8 / 15 / 15 / 10', () => {
    expect(offered(60, 12)).toEqual({ length: 48, minutes: { frame: 8, walk: 15, compare: 15, lock: 10 }, endsAt: after(60) })
    expect(offered(90, 30)).toEqual({ length: 60, minutes: { frame: 10, walk: 20, compare: 20, lock: 10 }, endsAt: after(90) })
  })

  it('[C8] Lock is never below ten minutes, whatever the hour and however late', () => {
    for (const length of [30, 45, 60, 90]) {
      for (let minutes = 10; minutes < length + 60; minutes += 0.5) {
        const late = offered(length, minutes)!
        expect(late.minutes.lock).toBeGreaterThanOrEqual(10)
        expect(Object.values(late.minutes).reduce((sum, one) => sum + one, 0)).toBe(late.length)
        expect(late.length).toBeLessThan(length)
      }
    }
  })

  it('[C8] with fewer than twenty minutes left the end moves', () => {
    expect(offered(60, 45)).toMatchObject({ length: 20, endsAt: after(65) })
    expect(offered(30, 10)).toMatchObject({ length: 20, endsAt: after(30) })
  })

  it('[C8] an hour after the planned end it is a session that was not held', () => {
    expect(offered(60, 119.5)).not.toBeNull()
    expect(offered(60, 120)).toBeNull()
    expect(offered(60, 14_400)).toBeNull()
  })
})
