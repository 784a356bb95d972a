import { actionHoles, type Action, type ActionPart } from './actions.ts'
import type { BoardParts } from './board.ts'
import { fieldOf } from './flags.ts'
import type { Hole } from './holes.ts'
import type { Day, Instant } from './item.ts'
import type { ReviewEnd } from './review.ts'
import { hourEnd, usedMinutes, type UsedMinutes } from './used-minutes.ts'
import { verdict, type Verdict } from './verdict.ts'

/** The parts of the outcome in the order of its page (T1). */
export const outcomeParts = ['verdict', 'decision', 'call', 'actions', 'next', 'untouched', 'questions', 'review', 'minutes', 'people'] as const
export type OutcomePart = (typeof outcomeParts)[number]

export interface OutcomeAction extends Pick<Action, 'id' | 'text' | 'due' | 'firstStep' | 'from' | 'state' | 'endedAt'> {
  /** By name; empty where nobody owns it. */
  readonly owner: string
  readonly endedBy: string
  /** What an open one still lacks. */
  readonly lacks: readonly ActionPart[]
}

/** Everything that the one page after the hour says, as plain data with people by name (T1, C9, X2). */
export interface Outcome {
  readonly title: string
  readonly day: Day | ''
  readonly closedAt: Instant | null
  readonly closedBy: string
  readonly verdict: Verdict
  /** The decision line, as it was asked; empty while it is several. */
  readonly decision: string
  /** The path and why; empty where nobody called or said, and while there are several. */
  readonly path: string
  readonly why: string
  readonly decider: string
  /** What was written apart while none of it is chosen (B4): calls, or versions of a line; each is empty where there is one. */
  readonly apart: Readonly<Record<'calls' | 'decision' | 'path' | 'why', readonly string[]>>
  /** Open ones by date, then those that were done, then dropped ones. */
  readonly actions: readonly OutcomeAction[]
  /** The open action with an owner that is due first: its owner owns the next step. */
  readonly next: OutcomeAction | null
  /** What the chosen option says must stay as it is. */
  readonly untouched: string
  readonly questions: readonly { readonly id: string; readonly text: string; readonly owner: string }[]
  readonly review: { readonly day: Day | ''; readonly end: ReviewEnd | ''; readonly endedAt: Instant | null }
  /** Planned against used; none where the clock never ran. */
  readonly minutes: readonly UsedMinutes[]
  readonly people: readonly string[]
  /** The field that says what must not be touched, e.g. `options/4f2a/untouched`; empty where the call is none of the options. */
  readonly untouchedField: string
}

type Told = Pick<BoardParts, 'session' | 'decision' | 'call' | 'callsApart' | 'actions' | 'options' | 'questions' | 'review' | 'clock' | 'people'>

/** The outcome of a board as it is at `now`; before closing it is a preview. `holes` are those of Lock, as for the verdict. */
export function outcomeOf(board: Told & Parameters<typeof verdict>[0], holes: readonly Hole[] | undefined, now: Instant): Outcome {
  const { session, decision, call, clock } = board
  const name = (id: string) => board.people.find((person) => person.id === id)?.name.trim() ?? ''
  const actions = board.actions.map((action) => actionOf(action, name)).toSorted(byStateAndDay)
  const option = board.options.find(({ id }) => id !== '' && id === call?.optionId)
  const apart = apartIn(board)
  return {
    title: session.title.trim(),
    day: session.day,
    closedAt: session.closedAt,
    closedBy: name(session.closedBy),
    verdict: verdict(board, holes),
    decision: apart.decision.length > 0 ? '' : decision.line.trim(),
    path: apart.calls.length + apart.path.length > 0 ? '' : (call?.path.trim() ?? ''),
    why: apart.calls.length + apart.why.length > 0 ? '' : (call?.why.trim() ?? ''),
    decider: name(call?.deciderId || decision.deciderId),
    apart,
    actions,
    next: actions.find((action) => action.state === 'open' && action.owner !== '') ?? null,
    untouched: option?.untouched.trim() ?? '',
    questions: board.questions
      .filter((question) => question.text.trim() !== '' && question.answer.trim() === '')
      .map(({ id, text, ownerId }) => ({ id, text: text.trim(), owner: name(ownerId) })),
    review: { day: board.review.day, end: board.review.end, endedAt: board.review.endedAt },
    minutes: clock.startedAt === null ? [] : usedMinutes(clock, hourEnd(clock, session.closedAt, now)),
    people: board.people.map((person) => person.name.trim()).filter((one) => one !== ''),
    untouchedField: option ? fieldOf({ part: 'options', id: option.id, field: 'untouched' }) : '',
  }
}

function several(texts: readonly string[]): string[] {
  return texts.length > 1 ? texts.map((text) => text.trim()) : []
}

function apartIn({ decision, call, callsApart }: Told): Outcome['apart'] {
  const calls = several(callsApart.map(({ path, why }) => [path, why].map((text) => text.trim()).filter(Boolean).join(' · ')))
  const ofCall = (line: 'path' | 'why') => (calls.length > 0 ? [] : several(call?.versions[line].map(({ text }) => text) ?? []))
  return { calls, decision: several(decision.versions.line.map(({ text }) => text)), path: ofCall('path'), why: ofCall('why') }
}

function actionOf(action: Action, name: (id: string) => string): OutcomeAction {
  const { id, due, from, state, endedAt } = action
  return {
    id,
    due,
    from,
    state,
    endedAt,
    text: action.text.trim(),
    firstStep: action.firstStep.trim(),
    owner: name(action.ownerId),
    endedBy: name(action.endedBy),
    lacks: state === 'open' ? actionHoles({ ...action, ownerId: name(action.ownerId) }) : [],
  }
}

const ended = { open: 0, done: 1, dropped: 2 } as const

function byStateAndDay(a: OutcomeAction, b: OutcomeAction): number {
  return ended[a.state] - ended[b.state] || (a.due || '9999').localeCompare(b.due || '9999')
}
