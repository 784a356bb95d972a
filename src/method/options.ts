import type { Day, Item } from './item.ts'

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
  readonly hoursPerWeek: number | null
  readonly people: number | null
  readonly endDay: Day | ''
  readonly struck: boolean
  /** The "would never be approved" limit that it breaks, or empty. */
  readonly breaksLimitId: string
  /** Limits whose clash with this option was accepted. */
  readonly acceptedLimitIds: readonly string[]
}

export type OptionPart = 'line' | OptionQuestion

/** What an option still lacks: its sentence and the five answers (O2). A struck option asks for nothing more. */
export function optionHoles(option: Option): OptionPart[] {
  if (option.struck) return []
  return (['line', ...optionQuestions] as const).filter((part) => option[part].trim() === '')
}

/** How many options still stand. Two or three are right (O1). */
export function standing(options: readonly Option[]): number {
  return options.filter((option) => !option.struck).length
}
