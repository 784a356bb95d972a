import type { Day, Item } from './item.ts'
import type { Limit, MoneyPeriod } from './limits.ts'

export const optionLineLimit = 160

/** The five questions that every option answers (O2), in the order they are asked. */
export const optionQuestions = ['howLong', 'whoCan', 'risk', 'learned', 'untouched'] as const
export type OptionQuestion = (typeof optionQuestions)[number]

/** One way to decide, said in one sentence (O1–O3). */
export interface Option extends Item {
  readonly line: string
  readonly howLong: string
  readonly whoCan: string
  readonly risk: string
  readonly learned: string
  readonly untouched: string
  readonly cost: number | null
  readonly costCurrency: string
  /** What the cost counts for; empty means in total. */
  readonly costPer: MoneyPeriod | ''
  readonly hoursPerWeek: number | null
  readonly people: number | null
  readonly endDay: Day | ''
  readonly struck: boolean
  /** The "would never be approved" limit that it breaks, or empty. */
  readonly breaksLimitId: string
  /** The clashes that were accepted, by `clashKey`. */
  readonly acceptedClashes: readonly string[]
}

export type OptionPart = 'line' | OptionQuestion

/** What an option still lacks: its sentence and the five answers (O2). A struck option asks for nothing more. */
export function optionHoles(option: Option): OptionPart[] {
  if (option.struck) return []
  return (['line', ...optionQuestions] as const).filter((part) => option[part].trim() === '')
}

/** The "would never be approved" limit that an option was linked to; such an option is closed (O3). */
export function closedBy(option: Option, limits: readonly Limit[]): Limit | null {
  return limits.find((limit) => limit.id === option.breaksLimitId && limit.type === 'never') ?? null
}

/** Whether an option can still be chosen: it is neither struck nor closed. */
export function stands(option: Option, limits: readonly Limit[]): boolean {
  return !option.struck && !closedBy(option, limits)
}

/** The options that can still be chosen. Two or three are right (O1). */
export function standing<O extends Option>(options: readonly O[], limits: readonly Limit[]): O[] {
  return options.filter((option) => stands(option, limits))
}
