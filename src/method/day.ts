import type { Day } from './item.ts'

const pair = (value: number) => String(value).padStart(2, '0')

/** The day of a moment in the phone's own calendar. */
export function dayOf(at: number): Day {
  const date = new Date(at)
  return `${String(date.getFullYear()).padStart(4, '0')}-${pair(date.getMonth() + 1)}-${pair(date.getDate())}`
}

/** The day so many days later (or earlier). Days are counted by the calendar, so a change to summer time costs none. */
export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T12:00:00`)
  date.setDate(date.getDate() + count)
  return dayOf(date.getTime())
}

/** Calendar days from one day to another; negative when the other came before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((new Date(`${to}T12:00:00`).getTime() - new Date(`${from}T12:00:00`).getTime()) / 86_400_000)
}
