import type { Clock } from './clock.ts'
import type { FlagOf } from './flag.ts'
import { lateMinute } from './late-limits.ts'
import { limitAsks, limitHoles, type Limit, type LimitPart, type LimitType, type MoneyPeriod } from './limits.ts'

export type VagueLimit = 'vague-money' | 'vague-hours' | 'vague-people' | 'vague-day' | 'vague-rule'
export type LimitReason = VagueLimit | 'number-in-words' | 'late-limit'

/** A number that stands in the words of a limit: an amount of money, or hours a week. */
export interface LimitNumbers {
  readonly type: 'money' | 'hours'
  readonly amount: number
  readonly currency: string
  readonly per: MoneyPeriod | ''
  /** The words without it; empty when they say nothing else. */
  readonly text: string
}

/** What a language tells the checks of a limit. Its patterns are tried on small letters. */
export interface LimitWording {
  /** Words that sound like a limit of that kind and set none: "not a huge budget", "pretty busy". */
  readonly vague: Readonly<Record<VagueLimit, RegExp>>
  /** Whether words measure without a measure and say nothing else: "maybe a bit every week". */
  readonly saysNothingHard: (text: string) => boolean
  /** What is vague only on a limit whose type says what it is about: "tight", "a few". */
  readonly vagueAmount: RegExp
  /** What is vague only on a limit of that very type: "whenever the shop is quiet" for hours. */
  readonly vagueOn: Readonly<Partial<Record<VagueLimit, RegExp>>>
  /** What makes a limit of that type firm without a number: who signs, which days. Other words of that type are vague. */
  readonly firm: Readonly<Partial<Record<VagueLimit, RegExp>>>
  /** A number or date in words; with one, nothing is vague. */
  readonly exact: RegExp
  /** Words in place of a name: "someone from ops". */
  readonly nobody: RegExp
  /** The one number in the words that fits a limit of this type; null where there is none, or more than one. */
  readonly numbers: (text: string, type: LimitType) => LimitNumbers | null
}

/** The type and the field that say what vague words leave open (L2). */
export const vagueFix: Readonly<Record<VagueLimit, { readonly type: LimitType; readonly part: LimitPart }>> = {
  'vague-money': { type: 'money', part: 'amount' },
  'vague-hours': { type: 'hours', part: 'amount' },
  'vague-people': { type: 'people', part: 'who' },
  'vague-day': { type: 'deadline', part: 'day' },
  'vague-rule': { type: 'rule', part: 'text' },
}
const vagueReasons = Object.keys(vagueFix) as VagueLimit[]

/** What is doubtful about a limit, the most useful first (L2, L4). */
export function limitFlags(limit: Limit, clock: Clock, wording: LimitWording | null): FlagOf<LimitReason>[] {
  const late = lateFlag(limit, clock)
  return [...(wording ? wordingFlags(limit, wording) : []), ...(late ? [late] : [])]
}

function wordingFlags(limit: Limit, wording: LimitWording): FlagOf<LimitReason>[] {
  const { id, type, text } = limit
  const flag = (reason: LimitReason, field: string, said: string) => ({ part: 'limits', id, field, reason, text: said }) as const
  const found = limit.amount === null ? wording.numbers(text, type) : null
  if (found) return [{ ...flag('number-in-words', 'amount', text), gives: { ...found } }]
  const named = limit.who.trim() || text.trim()
  if (type === 'people' && limit.amount === null && wording.nobody.test(named.toLowerCase())) return [flag('vague-people', 'who', named)]
  const own = vagueReasons.find((reason) => vagueFix[reason].type === type)
  // Where the number, name or day is given, what the remark says beside it harms nobody.
  if (own && own !== 'vague-rule' && !limitHoles(limit).includes(vagueFix[own].part)) return []
  const reason = vagueWords(text, own, wording)
  if (!reason) return []
  // What the type asks for is a gap already; the flag stands there. Otherwise it is the words that are too little.
  const { part } = vagueFix[reason]
  return [flag(reason, limitAsks[type].includes(part) ? part : 'text', text)]
}

/** A name, as far as its capital letter tells one. */
const namesSomebody = /^\p{Lu}[\p{L}.]+,|\S \p{Lu}\p{Ll}/u

function vagueWords(text: string, own: VagueLimit | undefined, wording: LimitWording): VagueLimit | undefined {
  const said = text.trim().toLowerCase()
  if (!said || wording.exact.test(said)) return undefined
  if (!own || own === 'vague-rule') return vagueReasons.find((reason) => wording.vague[reason].test(said)) ?? (wording.saysNothingHard(said) ? 'vague-rule' : undefined)
  const patterns = [wording.vague[own], wording.vagueOn[own], wording.vagueAmount, wording.vague['vague-rule']]
  if (wording.saysNothingHard(said) || patterns.some((pattern) => pattern?.test(said))) return own
  const firm = wording.firm[own]
  return firm && !firm.test(said) && !namesSomebody.test(text) ? own : undefined
}

/** Checked once the options were looked at again, until the limit itself changes (L4). */
function lateFlag(limit: Limit, clock: Clock): FlagOf<'late-limit'> | null {
  if (lateMinute(limit, clock) === null) return null
  const text = [limit.type, ...limitAsks[limit.type].map((part) => limit[part])].join(' ')
  return { part: 'limits', id: limit.id, field: 'raisedAt', reason: 'late-limit', text }
}
