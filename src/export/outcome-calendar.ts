import type { CalendarEntry } from '../method/calendar-entry.ts'
import type { Outcome } from '../method/outcome.ts'
import type { Words } from '../words/words.ts'

/** Rung on the day before at nine, and on the day at nine: also calendars that ring only beforehand ring once. */
const rings = [-15 * 60, 9 * 60]

/**
 * What the outcome puts into a calendar: a whole day for each open action with a date, and one for the review until that was held.
 * The ids are made of the board's and the action's, so that a file made later brings a calendar up to date. No link is in them.
 */
export function outcomeEntries(outcome: Outcome, roomId: string, { outcome: say, actions }: Words): CalendarEntry[] {
  const entry = (id: string, day: string, title: string, text: readonly string[]): CalendarEntry => {
    return { id: `${roomId}-${id}`, day, title, text: text.filter(Boolean).join('\n'), time: '', minutes: 0, link: '', rings }
  }
  const due = outcome.actions.filter(({ state, due: day }) => state === 'open' && day !== '')
  const { day, end } = outcome.review
  return [
    ...due.map((one) =>
      entry(one.id, one.due, say.calendarAction(one.owner, one.text || actions.unnamed), [one.firstStep && actions.firstStepIs(one.firstStep), outcome.path, outcome.title]),
    ),
    ...(day && end === '' ? [entry('review', day, say.calendarReview(outcome.title), [outcome.path, outcome.why])] : []),
  ]
}
