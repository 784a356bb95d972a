import type { Day, Instant, Item } from './item.ts'

export const actionStates = ['open', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

/** What can happen to an action between sessions: it is ended, opened again, given another day or another owner. */
export const actionStepKinds = [...actionStates, 'due', 'owner'] as const
export type ActionStepKind = (typeof actionStepKinds)[number]

/** Something that happened to an action: who did it, when, and what stood there before and after (A6). */
export interface ActionStep {
  readonly id: string
  readonly kind: ActionStepKind
  readonly from: string
  readonly to: string
  readonly by: string
  readonly at: Instant
}

/** A task with one owner, one date and one first visible step (A1, A6). */
export interface Action extends Item {
  readonly text: string
  readonly ownerId: string
  readonly due: Day | ''
  readonly firstStep: string
  /** The day of the session that it was carried over from, or empty (F2). */
  readonly from: Day | ''
  readonly state: ActionState
  /** Who ended it and when; meaningful when it is not open. */
  readonly endedBy: string
  readonly endedAt: Instant | null
  /** Oldest first. Owners and days count from closing on: before that they are only being found. */
  readonly history: readonly ActionStep[]
}

export const actionParts = ['text', 'ownerId', 'due', 'firstStep'] as const
export type ActionPart = (typeof actionParts)[number]

/** How many actions are in which state. */
export function countStates(actions: readonly Pick<Action, 'state'>[]): Readonly<Record<ActionState, number>> {
  const count = { open: 0, done: 0, dropped: 0 }
  for (const { state } of actions) count[state]++
  return count
}

/** Open actions as somebody looks for them: soonest first, without a day last, then what was done, then what was dropped. */
export function byUrgency(a: Pick<Action, 'state' | 'due'>, b: Pick<Action, 'state' | 'due'>): number {
  return actionStates.indexOf(a.state) - actionStates.indexOf(b.state) || (a.due || '9999').localeCompare(b.due || '9999')
}

/** The parts of an action that are still missing, in the order they are asked for (A3). */
export function actionHoles(action: Action): ActionPart[] {
  return actionParts.filter((part) => action[part].trim() === '')
}
