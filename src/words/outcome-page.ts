import { dayOf } from '../method/day.ts'
import type { ActionState } from '../method/actions.ts'
import { type Outcome, type OutcomeAction, type OutcomePart, outcomeParts } from '../method/outcome.ts'
import type { Words } from './words.ts'

/** A text of the page; a hole is what is missing there, as a question. */
export interface Said {
  readonly text: string
  readonly hole?: true
  /** The field that fills the hole. */
  readonly field?: string
  /** The one call that stands, said louder than what is around it. */
  readonly loud?: true
}

/** An entry of a section: what it says, and small words beside it. */
export interface OutcomeEntry {
  readonly id: string
  readonly said: Said
  readonly details: readonly Said[]
  readonly state: ActionState
}

export interface OutcomeSection {
  readonly part: OutcomePart
  readonly heading: string
  readonly entries: readonly OutcomeEntry[]
}

/** The outcome in one language, in the order of its page. The page and everything that leaves the app are made of it (T2). */
export interface OutcomePage {
  readonly title: string
  /** The day with its year, and when and by whom it was closed. */
  readonly when: string
  readonly sections: readonly OutcomeSection[]
}

/** Says an outcome in a language; what is empty and owed to nobody is left out. */
export function outcomePage(outcome: Outcome, words: Words): OutcomePage {
  const say = words.outcome
  const { format } = words
  const parts: Record<OutcomePart, readonly OutcomeEntry[]> = {
    verdict: [entry({ text: words.closing.verdict(outcome.verdict) })],
    decision: oneOf(outcome.decision, outcome.apart.decision, say.noQuestion, 'decision.line', words).map((one) => entry(one)),
    call: callOf(outcome, words).map((one) => entry(one)),
    actions: outcome.actions.length
      ? outcome.actions.map((action) => ({ id: action.id, state: action.state, said: orHole(action.text, words.actions.textHole, `actions/${action.id}/text`), details: detailsOf(action, words) }))
      : [entry(hole(words.actions.first, 'actions//first'))],
    next: nextOf(outcome, words).map((one) => entry(one)),
    untouched: outcome.untouched ? [entry({ text: outcome.untouched })] : [],
    questions: outcome.questions.map(({ id, text, owner }) => entry({ text }, owner ? [{ text: say.askedBy(owner) }] : [], id)),
    review: [entry(reviewOf(outcome, words))],
    minutes: outcome.minutes.length
      ? [...outcome.minutes.map(({ phase, used, planned }) => entry({ text: say.phase(words.clock.phase[phase], used, planned) }, [], phase)), entry({ text: wholeOf(outcome, words) })]
      : [],
    people: outcome.people.length ? [entry({ text: outcome.people.join(', ') })] : [],
  }
  const closed = outcome.closedAt === null ? '' : words.closing.closed(closedWhen(outcome, words), outcome.closedBy)
  return {
    title: outcome.title || words.board.untitled,
    when: [outcome.day && format.dayYear(outcome.day), closed].filter(Boolean).join(' · '),
    sections: outcomeParts
      .map((part) => ({ part, heading: part === 'call' && outcome.decider && outcome.path ? words.call.decided(outcome.decider) : say.headings[part], entries: parts[part] }))
      .filter(({ entries }) => entries.length > 0),
  }
}

function entry(said: Said, details: readonly Said[] = [], id = ''): OutcomeEntry {
  return { id, said, details, state: 'open' }
}

function orHole(text: string, question: string, field: string): Said {
  return text ? { text } : hole(question, field)
}

function hole(text: string, field: string): Said {
  return { text, hole: true, field }
}

/** Who owns it, and of an open one by when and its first step, with what is missing as a hole; of another who ended it and when. */
function detailsOf(action: OutcomeAction, { actions, format, outcome }: Words): Said[] {
  const isOpen = action.state === 'open'
  const ask = (part: 'ownerId' | 'due' | 'firstStep', question: string) => (isOpen ? [hole(question, `actions/${action.id}/${part}`)] : [])
  const endedOn = action.endedAt === null ? '' : format.day(dayOf(action.endedAt))
  return [
    ...(action.state === 'done' ? [{ text: actions.doneBy(action.endedBy, endedOn) }] : []),
    ...(action.state === 'dropped' ? [{ text: actions.droppedBy(action.endedBy, endedOn) }] : []),
    ...(action.owner ? [{ text: action.owner }] : ask('ownerId', actions.ownerHole)),
    ...(action.due && isOpen ? [{ text: outcome.by(format.day(action.due)) }] : ask('due', actions.dueHole)),
    ...(action.firstStep && isOpen ? [{ text: actions.firstStepIs(action.firstStep) }] : ask('firstStep', actions.firstStepHole)),
    ...(action.from ? [{ text: actions.from(format.day(action.from)) }] : []),
  ]
}

/** A line, or the versions of it that were written apart with the question which one holds (B4), or what it should say. */
function oneOf(text: string, apart: readonly string[], question: string, field: string, { versions }: Words): Said[] {
  if (apart.length > 0) return [...apart.map((one) => ({ text: one })), hole(versions.which(apart.length), field)]
  return [orHole(text, question, field)]
}

function callOf({ apart, path, why }: Outcome, words: Words): Said[] {
  const { call, versions } = words
  if (apart.calls.length > 0) return [...apart.calls.map((text) => ({ text })), hole(versions.calls(apart.calls.length), 'call.path')]
  if (!path && apart.path.length === 0) return [{ ...hole(call.pathHole, 'call.path'), loud: true }]
  const said = path ? [{ text: path, loud: true as const }] : oneOf('', apart.path, '', 'call.path', words)
  return [...said, ...oneOf(why, apart.why, call.whyHole, 'call.why', words)]
}

function nextOf({ next, actions }: Outcome, { outcome, format }: Words): Said[] {
  if (next) return [{ text: outcome.owns(next.owner, next.due && format.day(next.due)) }]
  const owed = actions.find(({ state }) => state === 'open')
  return owed ? [{ text: outcome.nobodyYet, hole: true, field: `actions/${owed.id}/ownerId` }] : []
}

function reviewOf({ review }: Outcome, words: Words): Said {
  const { outcome, format } = words
  if (review.end !== '') return { text: outcome.ended(review.end, format.day(review.endedAt === null ? review.day : dayOf(review.endedAt))) }
  return review.day ? { text: outcome.on(format.dayLong(review.day)) } : { text: words.review.dayHole, hole: true, field: 'review.day' }
}

function wholeOf({ minutes }: Outcome, { outcome }: Words): string {
  const sum = (what: 'used' | 'planned') => minutes.reduce((all, row) => all + row[what], 0)
  return outcome.whole(sum('used'), sum('planned'))
}

/** The time, and the day as well where it was closed on another one. */
function closedWhen({ closedAt, day }: Outcome, { format }: Words): string {
  const on = dayOf(closedAt ?? 0)
  return on === day ? format.time(closedAt ?? 0) : format.day(on)
}
