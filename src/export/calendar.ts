import ical, { ICalAlarmType, type ICalCalendar, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import type { CalendarEntry } from '../method/calendar-entry.ts'
import { addDays } from '../method/day.ts'
import type { Instant } from '../method/item.ts'
import { plannedStart } from '../method/late-start.ts'

const hour = 3600
const minute = 60_000

/** Counts upwards with each file, so that a calendar takes the later one of two for the newer: minutes since 1970. */
const sequenceOf = (stamp: Instant) => Math.floor(stamp / minute)

/**
 * Entries as a calendar file (RFC 5545) that any calendar takes: instants in UTC, so that no table of time zones is needed.
 * Each is rung for the day before, and again shortly before it begins, or in the morning where it has no time, unless it says when.
 * What lasts a whole day takes nobody's time. `stamp` is now.
 */
export function calendarFile(entries: readonly CalendarEntry[], stamp: Instant): string {
  const calendar = ical({ prodId: { company: 'Hourboard', product: 'Hourboard' } })
  for (const entry of entries) add(calendar, entry, stamp)
  return `${calendar.toString()}\r\n`
}

function add(calendar: ICalCalendar, entry: CalendarEntry, stamp: Instant): void {
  const at = plannedStart(entry)
  const event = calendar.createEvent({
    id: `${entry.id}@hourboard`,
    stamp: new Date(stamp),
    sequence: sequenceOf(stamp),
    lastModified: new Date(stamp),
    summary: entry.title,
    description: entry.text,
    ...(entry.link && { url: entry.link }),
    ...(at === null
      ? {
          allDay: true,
          transparency: ICalEventTransparency.TRANSPARENT,
          busystatus: ICalEventBusyStatus.FREE,
          start: new Date(`${entry.day}T00:00Z`),
          end: new Date(`${addDays(entry.day, 1)}T00:00Z`),
        }
      : { start: new Date(at), end: new Date(at + entry.minutes * minute) }),
  })
  const rings = entry.rings?.map((minutes) => -minutes * 60) ?? [24 * hour, at === null ? -9 * hour : hour / 6]
  for (const seconds of rings) {
    event.createAlarm({ type: ICalAlarmType.display, trigger: seconds, description: entry.title })
  }
}
