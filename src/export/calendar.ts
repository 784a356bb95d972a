import type { CalendarEntry } from '../method/calendar-entry.ts'
import { addDays } from '../method/day.ts'
import type { Instant } from '../method/item.ts'
import { plannedStart } from '../method/late-start.ts'

const minute = 60_000

/** Counts upwards with each file, so that a calendar takes the later one of two for the newer: minutes since 1970. */
const sequenceOf = (stamp: Instant) => Math.floor(stamp / minute)

/**
 * Entries as a calendar file (RFC 5545) that any calendar takes: instants in UTC, so that no table of time zones is needed.
 * Each is rung for the day before, and again shortly before it begins, or in the morning where it has no time, unless it says when.
 * What lasts a whole day takes nobody's time. `stamp` is now. Throws for a day that is none.
 */
export function calendarFile(entries: readonly CalendarEntry[], stamp: Instant): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Hourboard//Hourboard//EN', ...entries.flatMap((entry) => eventOf(entry, stamp)), 'END:VCALENDAR']
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventOf(entry: CalendarEntry, stamp: Instant): string[] {
  const at = plannedStart(entry)
  const rings = entry.rings ?? [-24 * 60, at === null ? 9 * 60 : -10]
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id}@hourboard`,
    `SEQUENCE:${sequenceOf(stamp)}`,
    `DTSTAMP:${instant(stamp)}`,
    `LAST-MODIFIED:${instant(stamp)}`,
    ...(at === null ? wholeDay(entry.day) : [`DTSTART:${instant(at)}`, `DTEND:${instant(at + entry.minutes * minute)}`]),
    `SUMMARY:${text(entry.title)}`,
    `DESCRIPTION:${text(entry.text)}`,
    ...(entry.link ? [`URL;VALUE=URI:${entry.link}`] : []),
    ...rings.flatMap((minutes) => ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${duration(minutes)}`, `DESCRIPTION:${text(entry.title)}`, 'END:VALARM']),
    'END:VEVENT',
  ]
}

/** Outlook goes by marks of its own. */
function wholeDay(day: string): string[] {
  return [
    `DTSTART;VALUE=DATE:${date(day)}`,
    `DTEND;VALUE=DATE:${date(addDays(day, 1))}`,
    'TRANSP:TRANSPARENT',
    'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
  ]
}

const instant = (at: Instant) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')

function date(day: string): string {
  return new Date(`${day}T00:00Z`).toISOString().slice(0, 10).replaceAll('-', '')
}

function text(said: string): string {
  return said.replace(/\r\n?/g, '\n').replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n').replace(/[^\P{Cc}\t]/gu, '')
}

/** Minutes as `-P1D` or `PT9H`, in the largest unit that fits. */
function duration(minutes: number): string {
  const size = Math.abs(minutes)
  const said = size > 0 && size % 1440 === 0 ? `${size / 1440}D` : size % 60 === 0 ? `T${size / 60}H` : `T${size}M`
  return `${minutes < 0 ? '-' : ''}P${said}`
}

/** A line has at most 75 octets; what is longer goes on in the next one behind a space. No letter is cut in two. */
function folded(line: string): string {
  let out = ''
  let octets = 0
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length
    if (octets + size > 75) {
      out += '\r\n '
      octets = 1
    }
    out += letter
    octets += size
  }
  return out
}
