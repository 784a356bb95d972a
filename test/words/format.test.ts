import { expect, test } from 'vitest'
import { createFormat } from '../../src/words/format.ts'
import { en as app } from '../../src/words/en/en.ts'

const en = createFormat('en-GB', { minutes: 'min', hours: 'h', day: 'day', days: 'days' })
const de = createFormat('de-DE', { minutes: 'Min.', hours: 'Std.', day: 'Tag', days: 'Tage' })

test('[U4] dates, money and numbers read as each language writes them', () => {
  expect(en.day('2025-11-28')).toBe('Fri 28 Nov')
  expect(en.dayLong('2025-11-28')).toBe('Friday 28 November')
  expect(en.money(3500, 'EUR')).toBe('€\u00a03,500')
  expect(en.money(12.5, 'USD')).toBe('$\u00a012.50')
  expect(de.money(3500, 'EUR')).toBe('3.500\u00a0€')
  expect([en.decimal, de.decimal]).toEqual(['.', ','])
  expect(en.money(5, 'not a currency')).toBe('not a currency 5')
  expect(en.day('someday')).toBe('someday')
})

test('[U4] the days that English names itself read as the system would say them', () => {
  for (let at = Date.UTC(2025, 0, 1, 12); at < Date.UTC(2026, 0, 1); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    expect(app.format.day(day)).toBe(en.day(day))
  }
})

test('[W3] minutes read as people say them', () => {
  const read = [0, 12, 60, 200, 1440, 4500, 4320].map((minutes) => en.duration(minutes))
  expect(read).toEqual(['0 min', '12 min', '1 h', '3 h 20 min', '1 day', '3 days 3 h', '3 days'])
})

test('[C3] what is left counts down to zero and then up with a sign', () => {
  const read = [600_000, 372_400, 1, 0, -400, -1000, -65_000].map((left) => en.countdown(left))
  expect(read).toEqual(['10:00', '06:13', '00:01', '00:00', '00:00', '+00:01', '+01:05'])
})

test('[D1] what is left of a line is counted, one letter as one', () => {
  expect([29, 1, 0, -1, -12].map(app.kit.lettersLeft)).toEqual(['29 letters left', '1 letter left', '0 letters left', '1 letter too many', '12 letters too many'])
})
