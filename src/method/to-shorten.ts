import { fieldOf } from './flags.ts'
import type { Outcome } from './outcome.ts'

/** What of the outcome can be shortened so that it fits its page (T1). */
export type ShortenPart = 'decision' | 'path' | 'why' | 'untouched' | 'action' | 'firstStep' | 'question' | 'actions' | 'questions' | 'people'

export interface ToShorten {
  readonly part: ShortenPart
  /** The field to go to, e.g. `call.why`; that of the last entry for a list that is too long. */
  readonly field: string
}

/** How many letters each text has for itself on one page, and how many entries each list. */
const fair = { decision: 150, path: 120, why: 200, untouched: 90, action: 80, firstStep: 60, question: 90, actions: 4, questions: 3, people: 9 } as const
/** About so many letters are a line, and an entry of a list is so many lines. */
const line = 45
const linesOf = { actions: 3, questions: 1.5, people: 0.4 } as const

const inList = (part: string, id: string, field: string) => fieldOf({ part, id, field })

/** The one field that takes most beyond its share of the page, for an outcome that does not fit it (T1). There always is one. */
export function toShorten(outcome: Outcome): ToShorten {
  const found: (ToShorten & { lines: number })[] = []
  const text = (part: Exclude<ShortenPart, keyof typeof linesOf>, said: string, field: string) =>
    found.push({ part, field, lines: Math.ceil((said.length - fair[part]) / line) })
  const list = (part: keyof typeof linesOf, count: number, field: string) =>
    found.push({ part, field, lines: (count - fair[part]) * linesOf[part] })
  text('decision', outcome.decision, 'decision.line')
  text('path', outcome.path, 'call.path')
  text('why', outcome.why, 'call.why')
  if (outcome.untouchedField) text('untouched', outcome.untouched, outcome.untouchedField)
  for (const { id, text: said, firstStep } of outcome.actions) {
    text('action', said, inList('actions', id, 'text'))
    text('firstStep', firstStep, inList('actions', id, 'firstStep'))
  }
  for (const { id, text: said } of outcome.questions) text('question', said, inList('questions', id, 'text'))
  if (outcome.actions.length > 0) list('actions', outcome.actions.length, inList('actions', outcome.actions.at(-1)?.id ?? '', 'text'))
  if (outcome.questions.length > 0) list('questions', outcome.questions.length, inList('questions', outcome.questions.at(-1)?.id ?? '', 'text'))
  list('people', outcome.people.length, 'people')
  const most = found.reduce((before, one) => (one.lines > before.lines ? one : before))
  return { part: most.part, field: most.field }
}

/** Letters to a line, and the height of a line in px, of each kind of text as close as it is set on a phone 390 px wide. */
const set = { hero: [38, 24], serif: [50, 19], action: [56, 18], small: [42, 16] } as const

type Kind = keyof typeof set
const high = (kind: Kind, said: string) => Math.ceil(said.length / set[kind][0]) * set[kind][1]
const sum = (parts: readonly number[]) => parts.reduce((all, one) => all + one, 0)
/** Title, headings, what is always one line, and the space between. */
const rest = 225

/** About how many px high the outcome is on a phone of 390 px, for where it cannot be measured (T1). */
export function estimatedHeight({ path, decision, why, untouched, people, actions, questions }: Outcome): number {
  const owned = actions.map(({ text, firstStep, owner }) => high('action', `${text} by Thu 26 Nov first: ${owner} ${firstStep}`) + 3)
  const open = questions.map(({ text }) => high('small', text))
  return rest + high('hero', path) + high('serif', decision) + high('serif', why) + high('small', untouched) + high('small', people.join(', ')) + sum(owned) + sum(open)
}
