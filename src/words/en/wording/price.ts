import type { LinePrice } from '../../../method/problem-flags.ts'
import type { CostPeriod, CostUnit } from '../../../method/problem.ts'
import { numberPattern, readNumber } from './numbers.ts'

const signs: Readonly<Record<string, string>> = {
  '€': 'EUR', euro: 'EUR', euros: 'EUR', $: 'USD', dollar: 'USD', dollars: 'USD', bucks: 'USD', '£': 'GBP', pound: 'GBP', pounds: 'GBP',
  quid: 'GBP', francs: 'CHF', '¥': 'JPY',
}
const sign = '[€$£¥]|\\b(?:eur|usd|gbp|chf|jpy|pln|czk|sek|nok|dkk|cad|aud|nzd|inr|brl)'
const money = `${sign}|\\b(?:euros?|dollars?|bucks|pounds?|quid|francs)`
const time = 'h|hrs?|hours?|mins?|minutes?|d|days?'
const per = '(?:\\s?/\\s?|\\s?p/|\\s(?:lost |spent |wasted |gone )?(?:per|an?|each|every|in a)\\s)'
const tail = `(?:${per}([a-z]+)|\\s(daily|weekly|monthly))?`
const ranged = /\d\s?(?:-|–|to)\s?\d/

const timed = new RegExp(
  `(${numberPattern}|\\b(?:half )?an?\\b(?: full| whole| entire)?)\\s?-?(?:full |whole |entire |working |person.?|man.?|business )?(${time})(?![a-z])( and a half)?(?: of \\w+)?${tail}`,
  'gi',
)
const paid = new RegExp(
  `(?:(${sign})\\s?(${numberPattern})|(${numberPattern})\\s?(${money})(?![a-z])|(\\d[\\d.,]*\\s?k))(?: in \\w+)?${tail}`,
  'gi',
)
const redone = new RegExp(`(?:^|[^a-z\\s]\\s?|\\b(?!of\\b|in\\b)[a-z]+\\s)(${numberPattern}) [a-z-]+s${tail}(?=[^.]*\\b(?:redone|again|re-?work\\w*|re-?printed|re-?made|re-?typed|re-?entered)\\b)`, 'gi')

const spans: Readonly<Record<string, CostPeriod>> = {
  day: 'day', d: 'day', daily: 'day', morning: 'day', night: 'day', evening: 'day', afternoon: 'day', week: 'week', wk: 'week', w: 'week',
  weekly: 'week', monday: 'week', tuesday: 'week', wednesday: 'week', thursday: 'week', friday: 'week', month: 'month', mo: 'month',
  mth: 'month', monthly: 'month',
}
/** What a price per one of these would have to be multiplied by. */
const others = /^(?:year|yr|y|annum|quarter|qtr|hour|h|hr|minute|min|second|person|people|head|dev|developer|user|seat|one|of|team|fortnight|few|time|other|single)$/

interface Found extends LinePrice {
  readonly at: number
}

/** The price that a line names, the one with a period before one without; null where none can be taken over as it is (P1). */
export function linePrice(line: string): LinePrice | null {
  const text = line.toLowerCase().replaceAll('’', "'")
  if (ranged.test(text)) return null
  const found = [...timesIn(text), ...moneyIn(text), ...reworkIn(text)].toSorted((a, b) => Number(a.per === '') - Number(b.per === '') || a.at - b.at)
  const [best] = found
  return best ? { amount: best.amount, unit: best.unit, currency: best.currency, per: best.per } : null
}

function* timesIn(text: string): Generator<Found> {
  for (const match of text.matchAll(timed)) {
    const [, count = '', unit = '', half, span, adverb] = match
    if (/^an?\b/.test(count) && isPeriod(text, match.index)) continue
    const amount = (count.startsWith('half') ? 0.5 : /^an?\b/.test(count) ? 1 : readNumber(count)) + (half ? 0.5 : 0)
    const [inUnit, named]: [number, CostUnit] = unit.startsWith('d') ? [amount, 'days'] : [unit.startsWith('m') ? amount / 60 : amount, 'hours']
    yield* priced(match.index, inUnit, named, '', span ?? adverb)
  }
}

function* moneyIn(text: string): Generator<Found> {
  for (const match of text.matchAll(paid)) {
    const [, before, first, second, after, bare, span, adverb] = match
    if (bare && !(span ?? adverb)) continue
    const code = (before ?? after ?? '').trim()
    yield* priced(match.index, readNumber(first ?? second ?? bare ?? ''), 'money', signs[code] ?? code.toUpperCase(), span ?? adverb)
  }
}

function* reworkIn(text: string): Generator<Found> {
  for (const match of text.matchAll(redone)) yield* priced(match.index, readNumber(match[1]!), 'rework', '', match[2] ?? match[3])
}

function* priced(at: number, amount: number, unit: CostUnit, currency: string, span: string | undefined): Generator<Found> {
  if (!(amount > 0) || (span !== undefined && others.test(span))) return
  yield { at, amount: Math.round(amount * 100) / 100, unit, currency, per: span === undefined ? '' : (spans[span] ?? 'case') }
}

/** "twice a day", "11 orders a day": there the day is what something is counted by. */
function isPeriod(text: string, at: number): boolean {
  const before = /([a-z]+)\s$/.exec(text.slice(0, at))?.[1] ?? ''
  return /^(?:once|twice|times|each|per|in)$/.test(before) || (/[a-z]{3}s$/.test(before) && !/^(?:costs|takes|loses|waits|spends|wastes|adds|needs|blocks|burns)$/.test(before))
}
