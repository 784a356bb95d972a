import { byUrgency, type Action } from './actions.ts'
import type { BoardParts } from './board.ts'
import type { Day } from './item.ts'
import type { Limit } from './limits.ts'
import type { OpenQuestion } from './open-questions.ts'
import type { SessionBrief } from './thread.ts'
import type { Step, Workflow } from './workflow.ts'

/** What a session hands on to the one that follows it up (F2, R3). A person has another id on each board, so people go by name. */
export interface Carried {
  /** The day of the earlier session. */
  readonly from: Day | ''
  /** The names of its people, so that they need no introduction and can own what is carried over. */
  readonly people: readonly string[]
  readonly actions: readonly CarriedAction[]
  readonly questions: readonly CarriedQuestion[]
  readonly limits: readonly CarriedLimit[]
  /** The way of working, or null where none was told. */
  readonly workflow: CarriedWorkflow | null
  /** The sessions before the new one, the first one first. */
  readonly earlier: readonly SessionBrief[]
}

export interface CarriedAction extends Pick<Action, 'text' | 'due' | 'firstStep' | 'from'> {
  readonly owner: string
}

export interface CarriedQuestion extends Pick<OpenQuestion, 'text' | 'from'> {
  readonly owner: string
}

const limitFields = ['type', 'text', 'amount', 'currency', 'per', 'who', 'leaving', 'day', 'reason', 'from'] as const
export type CarriedLimit = Pick<Limit, (typeof limitFields)[number]>

/** Without its times, marks and case: a follow-up is told from a fresh case, and these are what may have changed (W4). */
export interface CarriedWorkflow extends Pick<Workflow, 'trigger' | 'done'> {
  readonly steps: readonly Pick<Step, 'who' | 'what' | 'tool' | 'handedTo'>[]
}

export type CarriedBoard = Pick<BoardParts, 'session' | 'people' | 'actions' | 'questions' | 'limits' | 'workflow' | 'steps' | 'thread'>

/**
 * What is still open on a board and goes along to its follow-up: open actions, soonest first, questions without an answer, and the
 * limits that still hold on `today`, each marked with the day it came from first. `brief` is how the thread tells of that board.
 */
export function carriedFrom(board: CarriedBoard, brief: SessionBrief, today: Day): Carried {
  const name = (id: string) => board.people.find((person) => person.id === id)?.name.trim() ?? ''
  const since = (from: Day | '') => from || board.session.day
  const open = board.actions.filter((action) => action.state === 'open' && action.text.trim() !== '')
  return {
    from: board.session.day,
    people: [...new Set(board.people.map((person) => person.name.trim()).filter(Boolean))],
    actions: open
      .toSorted(byUrgency)
      .map(({ text, due, firstStep, ownerId, from }) => ({ text, due, firstStep, owner: name(ownerId), from: since(from) })),
    questions: board.questions
      .filter((question) => question.answer.trim() === '' && question.text.trim() !== '')
      .map(({ text, ownerId, from }) => ({ text, owner: name(ownerId), from: since(from) })),
    limits: board.limits.filter((limit) => stillHolds(limit, today)).map((limit) => ({ ...pick(limit), from: since(limit.from) })),
    workflow: workflowOf(board),
    earlier: [...board.thread.earlier, brief],
  }
}

/** Whether a limit that was written down earlier still holds: a deadline, or the day until which a tool must stay, may be over. */
export function stillHolds(limit: Pick<Limit, 'type' | 'day'>, today: Day): boolean {
  const ends = limit.type === 'deadline' || limit.type === 'tool'
  return !(ends && limit.day !== '' && limit.day < today)
}

function pick(limit: Limit): CarriedLimit {
  return Object.fromEntries(limitFields.map((field) => [field, limit[field]])) as unknown as CarriedLimit
}

function workflowOf({ workflow, steps }: CarriedBoard): CarriedWorkflow | null {
  const told = steps.filter((step) => step.what.trim() !== '')
  if (told.length === 0) return null
  const { trigger, done } = workflow
  return { trigger, done, steps: told.map(({ who, what, tool, handedTo }) => ({ who, what, tool, handedTo })) }
}
