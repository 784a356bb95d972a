import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarFile } from '../../src/export/calendar.ts'
import { outcomeEntries } from '../../src/export/outcome-calendar.ts'
import { en } from '../../src/words/en/en.ts'
import { fullBoard, outcomeFor } from './outcome.ts'

const board = fullBoard()
const room = 'AAAAAAAAAAAAAAAAAAAAAA'
const stamp = Date.UTC(2026, 10, 24, 16)
const fileAt = (at: number) => calendarFile(outcomeEntries(outcomeFor(board), room, en), at)
const eventsOf = (file: string) => new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent')

test('[T2] each open action with a date, and the review, is a whole day in the calendar, and rings the day before and that morning', () => {
  const outcome = outcomeFor(board)
  const events = eventsOf(fileAt(stamp))
  const due = outcome.actions.filter(({ state, due: day }) => state === 'open' && day)
  expect(due.length).toBeGreaterThan(1)
  expect(events.map((event) => new ICAL.Event(event).summary)).toEqual([...due.map(({ owner, text }) => `${owner}: ${text}`), 'Check the result: ' + outcome.title])
  expect(events.map((event) => String(new ICAL.Event(event).startDate))).toEqual([...due.map(({ due: day }) => day), outcome.review.day])
  for (const event of events) {
    expect(event.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
    expect(event.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-PT15H', 'PT9H'])
    expect(event.getFirstPropertyValue('url')).toBeNull()
  }
})

test('[T2] a file made later has the same ids and a higher sequence, so that calendars take it as an update', () => {
  const [first, later] = [eventsOf(fileAt(stamp)), eventsOf(fileAt(stamp + 60_000))]
  const values = (events: typeof first, name: string) => events.map((event) => event.getFirstPropertyValue(name))
  expect(new Set(values(first, 'uid')).size).toBe(first.length)
  expect(values(later, 'uid')).toEqual(values(first, 'uid'))
  values(later, 'sequence').forEach((sequence, at) => expect(Number(sequence)).toBeGreaterThan(Number(values(first, 'sequence')[at])))
  expect(Number(values(later, 'sequence')[0])).toBeLessThan(2 ** 31)
})

test('[V1] no calendar entry of the outcome holds a link', () => {
  expect(fileAt(stamp)).not.toMatch(/https?:|#e|#v/)
})
