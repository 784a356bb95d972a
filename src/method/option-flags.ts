import type { FlagOf } from './flag.ts'
import { optionLineLimit, type Option } from './options.ts'

export type OptionReason = 'option-too-long'

/** What a language tells the checks of an option. */
export interface OptionWording {
  /** Words that put a decision off instead of being one. */
  readonly delay: RegExp
}

/** What is doubtful about an option, the most useful first (O1). */
export function optionFlags(option: Option, _wording: OptionWording | null): FlagOf<OptionReason>[] {
  if (option.struck || option.line.trim().length <= optionLineLimit) return []
  return [{ part: 'options', id: option.id, field: 'line', reason: 'option-too-long', text: option.line }]
}
