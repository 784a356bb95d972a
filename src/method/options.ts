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
