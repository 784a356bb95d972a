import type { FlagOf } from './flag.ts'
import type { Problem } from './problem.ts'

export type ProblemReason = 'no-number' | 'no-place' | 'problem-too-long'

/** What a language tells the checks of a problem line. */
export interface ProblemWording {
  /** A number with something that is counted: "six hours a week". */
  readonly price: RegExp
}

/** What is doubtful about the problem line, the most useful first (P1, P2). A price given beside the line counts. */
export function problemFlags(problem: Problem, wording: ProblemWording | null): FlagOf<ProblemReason>[] {
  const text = problem.line.trim()
  if (!wording || text === '' || problem.costAmount !== null || wording.price.test(text)) return []
  return [{ part: 'problem', field: 'line', reason: 'no-number', text: problem.line }]
}
