import type { FlagOf } from './flag.ts'
import { optionLineLimit, type Option } from './options.ts'

export type OptionReason = 'option-too-long' | 'option-sentences'

/** What a language tells the checks of an option. */
export interface OptionWording {
  /** Words that take a tool away: "replace", "move off" (O3). */
  readonly replaces: RegExp
}

/** The end of a sentence and the beginning of the next; abbreviations and numbers are short or go on in small letters. */
const nextSentence = /(?:\p{L}{3}\.|\p{L}[!?])\s+\p{Lu}\p{L}*\s+\p{L}/u

/** What is doubtful about an option, the most useful first (O1). */
export function optionFlags(option: Option): FlagOf<OptionReason>[] {
  const flag = (reason: OptionReason) => ({ part: 'options', id: option.id, field: 'line', reason, text: option.line }) as const
  if (option.struck) return []
  if (nextSentence.test(option.line)) return [flag('option-sentences')]
  return option.line.trim().length > optionLineLimit ? [flag('option-too-long')] : []
}
