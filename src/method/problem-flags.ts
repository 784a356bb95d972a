import type { FlagOf } from './flag.ts'
import { namedStep } from './named-step.ts'
import { type CostPeriod, type CostUnit, type Problem, problemLineLimit } from './problem.ts'
import type { Step } from './workflow.ts'

export type ProblemReason = 'no-number' | 'no-place' | 'price-in-line' | 'place-in-line' | 'problem-too-long'

/** What a line says of the price; what it leaves open is empty. */
export interface LinePrice {
  readonly amount: number
  readonly unit: CostUnit
  readonly currency: string
  readonly per: CostPeriod | ''
}

/** What a language tells the checks of a problem line. */
export interface ProblemWording {
  /** Whether a number with something that is counted stands in it: "six hours a week", "3 of 10 orders". */
  isCounted(line: string): boolean
  /** The price as the fields beside the line would hold it; null where that is not plain. */
  price(line: string): LinePrice | null
  /** Whether it says where: a step, a handover, between whom. */
  namesPlace(line: string): boolean
}

/** What is doubtful about the problem line, the most useful first (P1, P2). What is given beside the line counts. */
export function problemFlags(
  problem: Problem,
  steps: readonly Pick<Step, 'id' | 'what'>[],
  wording: ProblemWording | null,
): FlagOf<ProblemReason>[] {
  const { line, costAmount, stepId } = problem
  const flags: FlagOf<ProblemReason>[] = []
  const about = { part: 'problem', field: 'line', text: line } as const
  if (wording && problem.versions.line.length < 2 && line.trim() !== '') {
    const said = line.slice(0, 2 * problemLineLimit)
    const price = costAmount === null ? wording.price(said) : null
    if (price) flags.push({ ...about, reason: 'price-in-line', gives: { ...price } })
    else if (costAmount === null && !wording.isCounted(said)) flags.push({ ...about, reason: 'no-number' })
    const isLinked = steps.some((step) => step.id === stepId)
    const named = isLinked ? null : namedStep(said, steps)
    if (named) flags.push({ ...about, reason: 'place-in-line', gives: { stepId: named } })
    else if (!isLinked && !wording.namesPlace(said)) flags.push({ ...about, reason: 'no-place' })
  }
  if (line.trim().length > problemLineLimit) flags.push({ ...about, reason: 'problem-too-long' })
  return flags
}

/** The price that a flag offers to take over from the line; null on every other flag (P1). */
export function priceIn({ reason, gives }: Pick<FlagOf<string>, 'reason' | 'gives'>): LinePrice | null {
  return reason === 'price-in-line' && gives ? (gives as unknown as LinePrice) : null
}
