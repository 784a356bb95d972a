import type { ReviewEnd, ReviewQuestion } from '../../method/review.ts'
import type { Verdict } from '../../method/verdict.ts'

const questions: Record<ReviewQuestion, string> = {
  blocker: 'Did the blocker shrink?',
  faster: 'Does the team move faster?',
  newProblem: 'Did a new problem show up?',
}
const ends: Record<ReviewEnd, string> = { continue: 'Continue', adjust: 'Adjust', stop: 'Stop' }
const endsMean: Record<ReviewEnd, string> = {
  continue: 'It works. Go on as decided.',
  adjust: 'The aim holds, the way changes. That takes a follow-up session.',
  stop: 'It ends here. The decision is parked for another hour.',
}
const ended: Record<ReviewEnd, string> = { continue: 'Continues', adjust: 'Is adjusted', stop: 'Stops' }
const outcomes: Record<Verdict['outcome'], string> = { 'working-session': 'a working session', conversation: 'a conversation' }

export const review = {
  title: 'Review',
  day: 'When the result is checked',
  dayHole: 'when is the result checked?',
  on: (day: string) => `The result is checked on ${day}`,
  inAWeek: (day: string) => `${day}, a week after`,
  due: (day: string) => `The review is due since ${day}.`,
  dueToday: 'The review is due today.',
  hold: 'Hold the review',
  open: 'Open the review',
  decided: (name: string, day: string) => [name ? `${name} decided` : 'Decided', day].filter(Boolean).join(', '),
  noCall: 'Nobody made the call.',
  actions: 'What was done',
  counted: ({ done, dropped, open }: { done: number; dropped: number; open: number }) =>
    [`${done} done`, dropped > 0 && `${dropped} dropped`, `${open} open`].filter(Boolean).join(' · '),
  noActions: 'Nobody took on an action.',
  questions,
  expected: 'Expected',
  expectedNothing: 'Nothing was written down.',
  expectedHole: 'what was expected?',
  expectHoles: {
    blocker: 'the blocker, from how much to how much?',
    faster: 'what moves faster?',
    newProblem: 'what could go wrong instead?',
  } satisfies Record<ReviewQuestion, string>,
  seen: 'Seen',
  seenHole: 'what do you see now?',
  nothingSeen: 'Nothing was written down.',
  of: (field: string, question: string) => `${field}: ${question}`,
  choose: 'How does it go on?',
  ends,
  endsMean,
  endedBy: (end: ReviewEnd, name: string, day: string) => [name ? `${ended[end]}, said ${name}` : ended[end], day].filter(Boolean).join(', '),
  takeBack: 'Take it back',
  next: 'Look again on',
  nextOn: (day: string) => `The next look is on ${day}.`,
  again: 'Hold the next look',
  followUp: 'Start the follow-up session',
  followedBy: (title: string, day: string) => [title || 'Session without a title', day].filter(Boolean).join(', '),
  stops: 'What ends now',
  stopsHole: 'what ends, and from when?',
  parked: (text: string) => `Parked for another hour: ${text}`,
  heldBefore: (day: string, end: ReviewEnd | '') => [`Looked at before, ${day}`, end && ended[end].toLowerCase()].filter(Boolean).join(': '),
  thread: 'The thread',
  threadAlone: 'No other session belongs to this one yet.',
  here: 'this session',
  unknown: 'Its link is not on this phone.',
  outcomes,
  notClosed: 'not closed yet',
  reviewed: (end: ReviewEnd) => `review: ${ends[end].toLowerCase()}`,
}
