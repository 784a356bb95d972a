import type { LinePrice } from '../../../method/problem-flags.ts'
import type { CostPeriod } from '../../../method/problem.ts'
import { numberPattern as n, readNumber } from './numbers.ts'

const signs: Readonly<Record<string, string>> = {
  '€': 'EUR', euro: 'EUR', euros: 'EUR', $: 'USD', dollar: 'USD', dollars: 'USD', bucks: 'USD', '£': 'GBP', pound: 'GBP',
  pounds: 'GBP', quid: 'GBP', francs: 'CHF', '¥': 'JPY',
}
const sign = '[€$£¥]|\\b(?:eur|usd|gbp|chf|jpy|pln|czk|sek|nok|dkk|cad|aud|nzd|inr|brl)'
const money = `${sign}|\\b(?:euros?|dollars?|bucks|pounds?|quid|francs)`
const spans: Readonly<Record<string, CostPeriod>> = {
  day: 'day', d: 'day', daily: 'day', morning: 'day', night: 'day', evening: 'day', afternoon: 'day', week: 'week', wk: 'week',
  w: 'week', weekly: 'week', monday: 'week', tuesday: 'week', wednesday: 'week', thursday: 'week', friday: 'week', month: 'month',
  mo: 'month', mth: 'month', monthly: 'month',
}
/** What a price per one of these would have to be multiplied or divided by. */
const others = new RegExp(
  '^(?:year|yr|y|annum|quarter|qtr|hour|h|hr|minute|min|second|person|people|head|dev|developer|user|seat|one|of|team|' +
    'fortnight|few|time|other|single)$',
)

const per = '(?:\\s?/\\s?|\\s?p/|\\s(?:lost |spent |wasted |gone )?(?:per|an?|each|every|in a)\\s)'
/** What a price is for, in the last of its groups that found something. */
const tail = `(?:${per}([a-z]+)|\\s(daily|weekly|monthly)|\\s(?:last|this)\\s(week|month|quarter|year))?`
const aUnit = '\\b(?:half )?an?\\b(?: full| whole| entire)?'
const kind = '(?:full |whole |entire |working |person.?|man.?|business )?'
const again = '(?:redone|again|re-?work\\w*|re-?printed|re-?made|re-?typed|re-?entered)'

const unit = '(h|hrs?|hours?|mins?|minutes?|d|days?)(?![a-z])'
const timed = new RegExp(`(${n}|${aUnit})\\s?-?${kind}${unit}( and a half)?(?: of \\w+)?${tail}`, 'g')
const paid = new RegExp(`(?:(${sign})\\s?(${n})|(${n})\\s?(${money})(?![a-z])|(\\d[\\d.,]*\\s?k))(?: in \\w+)?${tail}`, 'g')
const redone = new RegExp(`(?:^|[^a-z\\s]\\s?|\\b(?!of\\b|in\\b)[a-z]+\\s)(${n}) [a-z-]+s${tail}(?=[^.]*\\b${again}\\b)`, 'g')
const ranged = /\d\s?(?:-|–|to)\s?\d/

interface Found extends LinePrice {
  readonly at: number
}

/** The price that a line names, the one with a period before one without; null where none can be taken over as it is (P1). */
export function linePrice(line: string): LinePrice | null {
  const text = line.toLowerCase().replaceAll('’', "'")
  if (ranged.test(text)) return null
  const found = [...timesIn(text), ...moneyIn(text), ...reworkIn(text)].filter((one) => one.amount > 0)
  const best = found.toSorted((a, b) => Number(a.per === '') - Number(b.per === '') || a.at - b.at)[0]
  return best ? { amount: best.amount, unit: best.unit, currency: best.currency, per: best.per } : null
}

function* timesIn(text: string): Generator<Found> {
  for (const match of text.matchAll(timed)) {
    const [, count = '', named = '', half, ...span] = match
    const isOne = /^an?\b/.test(count)
    if (isOne && isPeriod(text, match.index)) continue
    const amount = (count.startsWith('half') ? 0.5 : isOne ? 1 : readNumber(count)) + (half ? 0.5 : 0)
    const inMinutes = named.startsWith('m')
    const price = { amount: inMinutes ? amount / 60 : amount, unit: named.startsWith('d') ? 'days' : 'hours', currency: '' } as const
    yield* priced({ ...price, at: match.index }, span)
  }
}

function* moneyIn(text: string): Generator<Found> {
  for (const match of text.matchAll(paid)) {
    const [, before, first, second, after, bare, ...span] = match
    if (bare && !span.some(Boolean)) continue
    const code = (before ?? after ?? '').trim()
    const amount = readNumber(first ?? second ?? bare ?? '')
    yield* priced({ at: match.index, amount, unit: 'money', currency: signs[code] ?? code.toUpperCase() }, span)
  }
}

function* reworkIn(text: string): Generator<Found> {
  for (const match of text.matchAll(redone)) {
    const [, count = '', ...span] = match
    yield* priced({ at: match.index, amount: readNumber(count), unit: 'rework', currency: '' }, span)
  }
}

function* priced(found: Omit<Found, 'per'>, groups: readonly (string | undefined)[]): Generator<Found> {
  const span = groups.find(Boolean)
  if (span !== undefined && others.test(span)) return
  yield { ...found, amount: Math.round(found.amount * 100) / 100, per: span === undefined ? '' : (spans[span] ?? 'case') }
}

const costs = /^(?:costs|takes|loses|waits|spends|wastes|adds|needs|blocks|burns)$/

/** "twice a day", "11 orders a day": there the day is what something is counted by. */
function isPeriod(text: string, at: number): boolean {
  const before = /([a-z]+)\s$/.exec(text.slice(0, at))?.[1] ?? ''
  return /^(?:once|twice|times|each|per|in)$/.test(before) || (/[a-z]{3}s$/.test(before) && !costs.test(before))
}
