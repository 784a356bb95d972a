import ICAL from 'ical.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { calendarFile } from '../../src/export/calendar.ts'
import type { CalendarEntry } from '../../src/method/calendar-entry.ts'

const link = 'https://board.example/b#eAAECAwQFBgcICQoLDA0ODw'
const entry: CalendarEntry = {
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  title: 'Keep, replace; or “both”? \\ für 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀',
  day: '2026-11-24',
  time: '14:00',
  minutes: 45,
  text: `To bring:\n– the decision in one sentence, and who decides\n– limits, with numbers; all of them\n\nThe board: ${link}`,
  link,
}
const stamp = Date.UTC(2026, 10, 20, 9, 30)
const zone = process.env.TZ

beforeEach(() => void (process.env.TZ = 'America/New_York'))
afterEach(() => void (process.env.TZ = zone))

function read(file: string) {
  const [event] = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent')
  return { event: new ICAL.Event(event!), raw: event! }
}

test('[F3] another reader finds the date, the link and the text unharmed', () => {
  const { event, raw } = read(calendarFile([entry], stamp))
  expect(event.summary).toBe(entry.title)
  expect(event.description).toBe(entry.text)
  expect(raw.getFirstPropertyValue('url')).toBe(link)
  expect(event.uid).toBe(`${entry.id}@hourboard`)
  expect(event.startDate.toJSDate().toISOString()).toBe('2026-11-24T19:00:00.000Z')
  expect(event.endDate.toJSDate().toISOString()).toBe('2026-11-24T19:45:00.000Z')
  expect(String(raw.getFirstPropertyValue('dtstamp'))).toBe('2026-11-20T09:30:00Z')
})

test('[F3] it rings a day before, when there is time to fill the four things, and ten minutes before', () => {
  const { raw } = read(calendarFile([entry], stamp))
  const triggers = raw.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')))
  expect(triggers).toEqual(['-P1D', '-PT10M'])
})

test('[F3] without a time it is the whole day, in every time zone the same one', () => {
  for (const where of ['America/New_York', 'Pacific/Auckland', 'UTC']) {
    process.env.TZ = where
    const { event, raw } = read(calendarFile([{ ...entry, time: '' }], stamp))
    expect(event.startDate.isDate).toBe(true)
    expect([String(event.startDate), String(event.endDate)]).toEqual(['2026-11-24', '2026-11-25'])
    expect(raw.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P1D', 'PT9H'])
  }
})

test('[F3] lines end as the format asks and are at most 75 octets long', () => {
  const file = calendarFile([entry, { ...entry, id: 'B' }], stamp)
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  const lines = file.split('\r\n')
  expect(lines.join('')).not.toMatch(/[\r\n]/)
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75)
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/)
})
