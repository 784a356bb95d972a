import type { Clock } from './clock.ts'
import type { FlagOf } from './flag.ts'
import type { Limit } from './limits.ts'

export type LimitReason = 'vague-limit' | 'late-limit'

/** What a language tells the checks of a limit. */
export interface LimitWording {
  /** Words that sound like a limit and set none: "not a huge budget", "pretty busy". */
  readonly vague: RegExp
}

/** What is doubtful about a limit, the most useful first (L2, L4). */
export function limitFlags(limit: Limit, _clock: Clock, wording: LimitWording | null): FlagOf<LimitReason>[] {
  if (!wording?.vague.test(limit.text)) return []
  return [{ part: 'limits', id: limit.id, field: 'text', reason: 'vague-limit', text: limit.text }]
}
