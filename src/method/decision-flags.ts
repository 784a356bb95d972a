import type { Decision } from './decision.ts'
import type { FlagOf } from './flag.ts'
import type { Day } from './item.ts'

export type DecisionReason = 'no-choice' | 'theme' | 'second-question' | 'decision-too-long' | 'decide-by-far'

/** What a language tells the checks of a decision line. */
export interface DecisionWording {
  /** Words that open a choice between courses: "whether to", "keep … or …". */
  readonly choice: RegExp
}

/** What is doubtful about the decision, the most useful first (D1–D4, D6). */
export function decisionFlags(decision: Decision, wording: DecisionWording | null, _day: Day): FlagOf<DecisionReason>[] {
  const text = decision.line.trim()
  if (!wording || text === '') return []
  return wording.choice.test(text) ? [] : [{ part: 'decision', field: 'line', reason: 'no-choice', text: decision.line }]
}
