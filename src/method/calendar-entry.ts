import type { Day } from './item.ts'

/** Something for a calendar: so many minutes where it has a time, the whole day where it has none (F3). */
export interface CalendarEntry {
  /** The same for every file about the same thing, so that a calendar brings it up to date instead of adding it again. */
  readonly id: string
  readonly title: string
  readonly day: Day
  /** `HH:MM` by the phone's own clock and time zone, or empty. */
  readonly time: string
  readonly minutes: number
  readonly text: string
  /** The board's link with its secret, where it is meant to be in the file; empty otherwise. */
  readonly link: string
  /** When it rings, in minutes after it begins (negative: before); left out, a day before and shortly before. */
  readonly rings?: readonly number[]
}
