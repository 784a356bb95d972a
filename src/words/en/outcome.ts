import type { OutcomePart } from '../../method/outcome.ts'
import type { ReviewEnd } from '../../method/review.ts'
import type { ShortenPart } from '../../method/to-shorten.ts'

const headings: Record<OutcomePart, string> = {
  verdict: 'The hour',
  decision: 'The question',
  call: 'The call',
  actions: 'What happens now',
  next: 'Next step',
  untouched: 'Not touched',
  questions: 'Still open',
  review: 'Checked',
  minutes: 'Minutes, used of planned',
  people: 'There were',
}
const ends: Record<ReviewEnd, string> = { continue: 'continue', adjust: 'adjust', stop: 'stop' }
const parts: Record<ShortenPart, string> = {
  decision: 'the decision line',
  path: 'the call',
  why: 'why',
  untouched: 'what must not be touched',
  action: 'an action',
  firstStep: 'a first step',
  question: 'an open question',
  actions: 'the list of actions',
  questions: 'the list of open questions',
  people: 'the list of people',
}

/** The page after the hour. */
export const outcome = {
  title: 'The outcome',
  toIt: 'The outcome',
  preview: 'As it stands now. Close the session once it says what was decided.',
  headings,
  noQuestion: 'what was to be decided?',
  nobodyYet: 'who goes first?',
  owns: (name: string, day: string) => (day ? `${name}, by ${day}` : name),
  by: (day: string) => `by ${day}`,
  askedBy: (name: string) => `${name} finds out`,
  on: (day: string) => `on ${day}`,
  ended: (end: ReviewEnd, day: string) => `on ${day}: ${ends[end]}`,
  phase: (phase: string, used: number, planned: number) => `${phase} ${used} of ${planned}`,
  whole: (used: number, planned: number) => `the hour ${used} of ${planned}`,
  /** What was to be shortened so that it fits one phone screen, or one printed page. */
  tooLong: { phone: 'More than one phone screen.', paper: 'More than one printed page.' },
  shorten: (part: ShortenPart) => `Shorten ${parts[part]}`,
  /** The columns of the table of actions. */
  columns: {
    action: 'Action',
    owner: 'Owner',
    due: 'Due',
    firstStep: 'First visible step',
    state: 'State',
    endedBy: 'Ended by',
    endedOn: 'Ended on',
    from: 'From',
    session: 'Session',
    day: 'Session day',
  },
  calendarAction: (owner: string, text: string) => (owner ? `${owner}: ${text}` : text),
  calendarReview: (title: string) => (title ? `Check the result: ${title}` : 'Check the result'),
  share: 'Share the outcome',
  back: 'Actions and call',
}
