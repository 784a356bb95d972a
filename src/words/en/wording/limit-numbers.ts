import type { LimitNumbers } from '../../../method/limit-flags.ts'
import type { LimitType, MoneyPeriod } from '../../../method/limits.ts'
import { numberPattern, readNumber } from './numbers.ts'

const signs: Record<string, string> = { '€': 'EUR', '$': 'USD', '£': 'GBP' }
const names: readonly (readonly [RegExp, string])[] = [
  [/^(?:eur|euros?)$/, 'EUR'],
  [/^(?:usd|dollars?|bucks?)$/, 'USD'],
  [/^(?:gbp|pounds?|quid)$/, 'GBP'],
  [/^(?:chf|francs?|fr)$/, 'CHF'],
  [/^(?:sek|nok|dkk|pln|czk|huf|ron|jpy|inr|aud|cad|nzd|brl|zar)$/, ''],
]
const currency = '€|\\$|£|\\b(?:eur|euros?|usd|dollars?|bucks?|gbp|pounds?|quid|chf|francs?|fr|sek|nok|dkk|pln|czk|huf|ron|jpy|inr|aud|cad|nzd|brl|zar)\\b'
const amounts = new RegExp(
  `(?:(${currency})\\.? ?|(^|[^\\d.,]))(${numberPattern})(?: ?(thousand|grand|tsd)(?![a-z]))?(?: ?(${currency})(?!\\w))?`,
  'g',
)
const periods: readonly (readonly [RegExp, MoneyPeriod])[] = [
  [/(?:\/|\bper |\ba |\beach |\bevery |\bp\.?)\s?(?:month|mon|mo|mth)\b|\bmonthly\b|\bp\.?m\b/, 'month'],
  [/(?:\/|\bper |\ba |\beach |\bevery )\s?(?:quarter|qtr|q)\b|\bquarterly\b/, 'quarter'],
  [/\b(?:in )?total\b|\ball[- ]in\b|\bone[- ]?(?:off|time)\b|\bonce\b|\baltogether\b/, 'total'],
]
const otherPeriod = /(?:\/|\bper |\ba |\beach |\bevery |\bp\.?)\s?(?:year|yr|y|annum|week|wk|day|seat|user|person|head|h|hour)\b|\b(?:yearly|annually|weekly|daily|hourly)\b/
const stretch = new RegExp(`(^|[^\\d.,])(\\bhalf an?\\b|${numberPattern}|\\ban?\\b) ?-?(h|hrs?|hours?|d|days?)(?![a-z])`, 'g')
/** Numbers of which only a part could be read. */
const inWords = /\b(?:few|couple|several|hundreds?|dozens?|half)\b/
const year = /^(?:19|20)\d\d$/
const perWeek = /(?:\/|\bper |\ba |\beach |\bevery )\s?(?:week|wk|w)\b|\bweekly\b/
const perDay = /(?:\/|\bper |\ba |\beach |\bevery )\s?(?:day|d)\b|\bdaily\b/
const notPerWeek = /(?:\/|\bper |\ba |\beach |\bevery )\s?(?:month|mo|quarter|year|sprint|fortnight)\b|\bmonthly\b/
/** Without one of these no number can be meant. */
const counted = /\d|\b(?:hours?|days?|thousand|grand|quid)\b/
const range = /\d\s?(?:k|h|hrs?|days?)?\s?(?:-|–|—|to|or|bis)\s?[€$£]?\s?\d|\b(?:between|two or three|one or two|or so)\b/
/** Words that add nothing to a number; what else there is makes a rule of it. */
const filler =
  /\b(?:max(?:imum|imal)?|up to|at most|no more than|not more than|about|around|roughly|approx(?:imately)?|ca|circa|only|just|budget|limit|limited to|cap(?:ped)?|we|have|has|got|can|spend|of|the|is|it|it's|to|for|this|work|money|hours?|available|free|under|below|less than|and not a cent more)\b|[~≈<≤:.,!;()/-]+/g

/** The number in the words of a limit, as a fitting field would hold it; null where there is none, or where it is not plain. */
export function limitNumbers(text: string, type: LimitType): LimitNumbers | null {
  const said = text.toLowerCase()
  if ((type !== 'money' && type !== 'hours' && type !== 'rule') || !counted.test(said) || range.test(said)) return null
  const found = (type !== 'money' && readHours(said)) || (type !== 'hours' && readMoney(said, type)) || null
  if (!found || (type === 'rule' && found.text)) return null
  return { ...found, text: found.text && text }
}

function readMoney(text: string, type: LimitType): LimitNumbers | null {
  if (otherPeriod.test(text) || inWords.test(text)) return null
  const period = periods.find(([pattern]) => pattern.test(text))
  const all = [...text.matchAll(amounts)].filter(([, before, , digits, grand, after]) => /\d/.test(digits!) || before || grand || after)
  const [match] = all
  if (!match || all.length > 1) return null
  const [whole, before, lead = '', digits, grand, after] = match
  const thousand = grand !== undefined || /k$/i.test(digits!)
  const code = currencyOf(before ?? after ?? '')
  const per = period?.[1] ?? ''
  const rest = leftOver(text, [whole.slice(lead.length), ...periods.map(([pattern]) => pattern)])
  // A bare number is money only where nothing else is said, and a year is none.
  if (!code && !thousand && !period && (type === 'rule' || rest || year.test(digits!))) return null
  return { type: 'money', amount: round(readNumber(digits!) * (grand ? 1000 : 1)), currency: code, per, text: rest }
}

function readHours(text: string): LimitNumbers | null {
  if (notPerWeek.test(text)) return null
  const daily = perDay.test(text) && !perWeek.test(text)
  const bare = text.replace(daily ? perDay : perWeek, ' ')
  const all = [...bare.matchAll(stretch)]
  const [match] = all
  if (!match || all.length > 1 || (daily && !/^h/i.test(match[3]!))) return null
  const [whole, lead = '', count, unit] = match
  const days = /^d/i.test(unit!)
  const hours = round(countOf(count!) * (days ? 8 : 1) * (daily ? 5 : 1))
  const rest = leftOver(text, [perWeek, perDay, whole.slice(lead.length)])
  // Days of which nobody says "a week" may be days in all.
  const weekly = daily || perWeek.test(text) || !days
  return hours > 0 && weekly ? { type: 'hours', amount: hours, currency: '', per: '', text: rest } : null
}

function leftOver(text: string, parts: readonly (string | RegExp)[]): string {
  let rest = text
  for (const part of parts) rest = rest.replace(part, ' ')
  return rest.replace(filler, ' ').trim() === '' ? '' : text
}

function currencyOf(said: string): string {
  const name = said.toLowerCase()
  if (signs[name]) return signs[name]
  const known = names.find(([pattern]) => pattern.test(name))
  return known ? known[1] || name.toUpperCase() : ''
}

function countOf(said: string): number {
  const text = said.toLowerCase()
  return text.startsWith('half') ? 0.5 : /^an?$/.test(text) ? 1 : readNumber(text)
}

const round = (value: number) => Math.round(value * 100) / 100
