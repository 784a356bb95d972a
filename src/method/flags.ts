import type { ActionReason, ActionWording } from './action-flags.ts'
import type { DecisionReason, DecisionWording } from './decision-flags.ts'
import type { FlagOf } from './flag.ts'
import type { Day } from './item.ts'
import type { LimitReason, LimitWording } from './limit-flags.ts'
import type { OptionReason, OptionWording } from './option-flags.ts'
import type { ReviewReason } from './review.ts'
import type { ProblemReason, ProblemWording } from './problem-flags.ts'
import type { WorkflowReason, WorkflowWording } from './workflow-flags.ts'

export type FlagReason = DecisionReason | ProblemReason | WorkflowReason | LimitReason | OptionReason | ActionReason | ReviewReason

/** A flag of any part. */
export type Flag = FlagOf<FlagReason>

/** What a language knows of good and bad wordings; the patterns are in `src/words`. */
export interface Wording {
  readonly decision: DecisionWording
  readonly problem: ProblemWording
  readonly workflow: WorkflowWording
  readonly limits: LimitWording
  readonly options: OptionWording
  readonly actions: ActionWording
}

/** What checks look at beside the thing itself. */
export interface Around {
  /** Null while no language is at hand; nothing is said of wordings then. */
  readonly wording: Wording | null
  /** The day of the session, or today where none was set. */
  readonly day: Day
}

/** The texts for which flags were dismissed, by `flagKey`. */
export type Dismissed = Readonly<Record<string, string>>

/** The reasons for which a part counts as vague and therefore as a hole; the others are only a note in the margin. */
const vague: ReadonlySet<FlagReason> = new Set<FlagReason>(['no-choice', 'theme', 'empty-verb', 'label', 'vague-money', 'vague-hours', 'vague-people', 'vague-day', 'vague-rule'])

export function isVague(flag: Flag): boolean {
  return vague.has(flag.reason)
}

/** The place that a hole or flag is about: the name that presence uses for a field, e.g. `decision.line` or `actions/4f2a/due`. */
export function fieldOf(found: { readonly part: string; readonly id?: string; readonly field: string }): string {
  return found.id === undefined ? `${found.part}.${found.field}` : `${found.part}/${found.id}/${found.field}`
}

export function flagKey(flag: Flag): string {
  return `${fieldOf(flag)}#${flag.reason}`
}

/** Whether somebody dismissed this flag for what is written there now (B7). */
export function isDismissed(flag: Flag, dismissed: Dismissed): boolean {
  return dismissed[flagKey(flag)] === flag.text
}
