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
}
