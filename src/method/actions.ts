import type { Day, Instant, Item } from './item.ts'

export const actionStates = ['open', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

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
}

export const actionParts = ['text', 'ownerId', 'due', 'firstStep'] as const
export type ActionPart = (typeof actionParts)[number]

/** The parts of an action that are still missing, in the order they are asked for (A3). */
export function actionHoles(action: Action): ActionPart[] {
  return actionParts.filter((part) => action[part].trim() === '')
}
