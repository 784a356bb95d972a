import type { Action } from './actions.ts'
import type { FlagOf } from './flag.ts'
import type { Day } from './item.ts'

export type ActionReason = 'empty-verb' | 'due-far' | 'owner-has-many'

/** What a language tells the checks of an action. */
export interface ActionWording {
  /** Beginnings after which nobody will see anything: "look into", "align". */
  readonly emptyVerb: RegExp
}

/** What is doubtful about an action, the most useful first (A2, A4, A5). Ended actions are left alone. */
export function actionFlags(action: Action, _actions: readonly Action[], wording: ActionWording | null, _day: Day): FlagOf<ActionReason>[] {
  if (!wording || action.state !== 'open' || !wording.emptyVerb.test(action.text)) return []
  return [{ part: 'actions', id: action.id, field: 'text', reason: 'empty-verb', text: action.text }]
}
