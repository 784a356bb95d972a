import { isOpen, type Versions } from './line-version.ts'

export const costUnits = ['hours', 'days', 'money', 'rework'] as const
export type CostUnit = (typeof costUnits)[number]

export const costPeriods = ['day', 'week', 'month', 'case'] as const
export type CostPeriod = (typeof costPeriods)[number]

export const feltBys = ['doer', 'customer', 'founder', 'next-team'] as const
export type FeltBy = (typeof feltBys)[number]

/** Where the workflow breaks, what that costs, and who feels it (P1, P2). */
export interface Problem {
  readonly line: string
  readonly stepId: string
  readonly costAmount: number | null
  readonly costUnit: CostUnit | ''
  readonly costCurrency: string
  readonly costPer: CostPeriod | ''
  readonly feltBy: FeltBy | ''
  readonly versions: Versions<'line'>
}

/** The longest good problem line; longer is possible and said. */
export const problemLineLimit = 200

/** `place` is the step it breaks at; `cost` is the number with its unit and period. */
export const problemParts = ['line', 'place', 'cost', 'feltBy'] as const
export type ProblemPart = (typeof problemParts)[number]

/** The parts of the problem that are still missing (P1, P2). `stepIds` are the steps that are on the board now. */
export function problemHoles(problem: Problem, stepIds: readonly string[]): ProblemPart[] {
  const missing: Record<ProblemPart, boolean> = {
    line: isOpen(problem.line, problem.versions.line),
    place: !stepIds.includes(problem.stepId),
    cost: !isPriced(problem),
    feltBy: problem.feltBy === '',
  }
  return problemParts.filter((part) => missing[part])
}

/** True when the price is whole: a number, its unit (money: which), and per what (P1). */
export function isPriced(problem: Problem): boolean {
  if (problem.costAmount === null || problem.costUnit === '' || problem.costPer === '') return false
  return problem.costUnit !== 'money' || problem.costCurrency.trim() !== ''
}
