import type { Day, Instant, Item } from './item.ts'

export const limitTypes = ['money', 'hours', 'people', 'tool', 'deadline', 'rule', 'skill', 'never'] as const
export type LimitType = (typeof limitTypes)[number]

/** The types that need an entry or an explicit "no limit here" (L3). */
export const limitTypesAsked = ['money', 'hours', 'people'] as const
export type LimitTypeAsked = (typeof limitTypesAsked)[number]

export const moneyPeriods = ['month', 'quarter', 'total'] as const
export type MoneyPeriod = (typeof moneyPeriods)[number]

export const toolReasons = ['contract', 'migration', 'knowledge'] as const
export type ToolReason = (typeof toolReasons)[number]

/**
 * Something that cannot be changed for now (L1). Which fields count depends on the type:
 * money: amount, currency, per · hours: amount (per week) · people: who, amount (how many, where they are not named), leaving, day (leaving when) ·
 * tool: text (which), day (until), reason · deadline: text (what), day · rule: text (what it forbids) ·
 * skill: text · never: text (what), who (by whom). `text` may carry a remark on every type.
 */
export interface Limit extends Item {
  readonly type: LimitType
  readonly text: string
  readonly amount: number | null
  readonly currency: string
  readonly per: MoneyPeriod | ''
  readonly who: string
  readonly leaving: boolean
  readonly day: Day | ''
  readonly reason: ToolReason | ''
  /** The day of the session that it was carried over from, or empty (R3). */
  readonly from: Day | ''
  /** When it was written down, in relay time; a limit that comes up late is told from it (L4). */
  readonly raisedAt: Instant | null
}

export const limitParts = ['amount', 'currency', 'per', 'text', 'who', 'day', 'reason'] as const
export type LimitPart = (typeof limitParts)[number]

/** What makes a limit of each type hard (L1). For people the day counts only when somebody leaves. */
export const limitAsks: Readonly<Record<LimitType, readonly LimitPart[]>> = {
  money: ['amount', 'currency', 'per'],
  hours: ['amount'],
  people: ['who', 'day'],
  tool: ['text', 'day', 'reason'],
  deadline: ['text', 'day'],
  rule: ['text'],
  skill: ['text'],
  never: ['text', 'who'],
}

/** The parts that a limit of this type still lacks (L2). */
export function limitHoles(limit: Limit): LimitPart[] {
  return limitAsks[limit.type].filter((part) => {
    if (part === 'amount') return limit.amount === null
    if (part === 'day' && limit.type === 'people' && !limit.leaving) return false
    if (part === 'who' && limit.type === 'people' && limit.amount !== null) return false
    return limit[part].trim() === ''
  })
}

/** The types that have neither an entry nor an explicit "no limit here" (L3). */
export function limitTypesMissing(
  limits: readonly Limit[],
  noLimit: Readonly<Record<LimitTypeAsked, boolean>>,
): LimitTypeAsked[] {
  return limitTypesAsked.filter((type) => !noLimit[type] && !limits.some((limit) => limit.type === type))
}
