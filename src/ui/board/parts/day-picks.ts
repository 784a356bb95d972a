import { addDays, dayOf } from '../../../method/day.ts'
import type { Day } from '../../../method/item.ts'
import { format, words } from '../../kit/words.ts'

interface DayPick {
  readonly label: string
  readonly day: Day
}

/** Today and the days just past, for what happened. */
export function recentDays(): DayPick[] {
  const today = dayOf(Date.now())
  const past = [2, 3, 4].map((ago) => addDays(today, -ago))
  return [
    { label: words().kit.today, day: today },
    { label: words().parts.yesterday, day: addDays(today, -1) },
    ...past.map((day) => ({ label: format().day(day), day })),
  ]
}

/** So many days after the session (or after today, when it has no day), for what is due. */
export function daysAfter(session: Day | '', counts: readonly number[]): DayPick[] {
  const from = session || dayOf(Date.now())
  return counts.map((count) => ({ label: format().day(addDays(from, count)), day: addDays(from, count) }))
}

/** Today, tomorrow, the Friday after and the day in a week, for what somebody promises now; no day twice. */
export function soonDays(today: Day): DayPick[] {
  const toFriday = (12 - new Date(`${today}T12:00:00`).getDay()) % 7
  const friday = addDays(today, toFriday)
  return [
    { label: words().kit.today, day: today },
    { label: words().kit.tomorrow, day: addDays(today, 1) },
    ...(toFriday > 1 ? [{ label: format().day(friday), day: friday }] : []),
    { label: words().kit.inAWeek, day: addDays(today, 7) },
  ]
}
