import type { Action } from './actions.ts'
import { addDays } from './day.ts'
import type { FlagOf } from './flag.ts'
import type { Day } from './item.ts'

export type ActionReason = 'empty-verb' | 'due-far' | 'owner-has-many'

/** What a language tells the checks of an action. */
export interface ActionWording {
  /** What may stand before the verb and says nothing: "we should probably", "Ben to". */
  readonly lead: RegExp
  /** Beginnings after which nobody will see anything: "look into", "align". */
  readonly emptyVerb: RegExp
  /** What makes such a beginning good after all: "… and send the list". */
  readonly visible: RegExp
}

/** Days after the session in which an action should be due (A4). */
export const dueWithin = 7
/** Open actions that one person can own before it is said (A5). */
export const ownedAtMost = 3
/** Words that say nothing are taken away at most so often before a line is left alone. */
const mostLeads = 8

/** Whether an action begins with an empty verb and promises nothing to see after it (A2). */
export function startsEmpty(text: string, wording: ActionWording): boolean {
  let rest = text.trim()
  for (let taken = 0; taken <= mostLeads; taken++) {
    if (wording.emptyVerb.test(rest)) return !wording.visible.test(rest)
    const lead = wording.lead.exec(rest)?.[0] ?? ''
    if (lead === '') return false
    rest = rest.slice(lead.length).trimStart()
  }
  return false
}

/** Whether this action is the first that is too many for its owner: the fourth open one (A5). */
export function isOneTooMany(action: Action, actions: readonly Action[]): boolean {
  if (action.ownerId === '' || action.state !== 'open') return false
  const owned = actions.filter((one) => one.state === 'open' && one.ownerId === action.ownerId)
  return owned[ownedAtMost]?.id === action.id
}

/** What is doubtful about an action, the most useful first (A2, A4, A5). Ended actions are left alone; `day` is the session's. */
export function actionFlags(
  action: Action,
  actions: readonly Action[],
  wording: ActionWording | null,
  day: Day,
): FlagOf<ActionReason>[] {
  if (action.state !== 'open') return []
  const found: FlagOf<ActionReason>[] = []
  const flag = (field: 'text' | 'due' | 'ownerId', reason: ActionReason) =>
    found.push({ part: 'actions', id: action.id, field, reason, text: action[field] })
  if (wording && startsEmpty(action.text, wording)) flag('text', 'empty-verb')
  if (action.due !== '' && action.due > addDays(day, dueWithin)) flag('due', 'due-far')
  if (isOneTooMany(action, actions)) flag('ownerId', 'owner-has-many')
  return found
}
