import { expect, it } from 'vitest'
import type { LimitType } from '../../../src/method/limits.ts'
import { limits as wording } from '../../../src/words/en/wording/limits.ts'

/** What a remark on a limit of that type offers to take over, in short: "money 4000 EUR month", "hours 6". */
const read = (type: LimitType, text: string) => {
  const found = wording.numbers(text, type)
  return found ? [found.type, found.amount, found.currency, found.per].filter((one) => one !== undefined && one !== '').join(' ') : ''
}

const cases: [LimitType, string, string][] = [
  ['money', 'max 4k eur a month', 'money 4000 EUR month'],
  ['money', '€4k/mo', 'money 4000 EUR month'],
  ['money', '€ 4.5k per month', 'money 4500 EUR month'],
  ['money', '1.200,50 EUR', 'money 1200.5 EUR'],
  ['money', 'EUR 1 200 a month', 'money 1200 EUR month'],
  ['money', '$500', 'money 500 USD'],
  ['money', 'up to £3,000 per quarter, Ruth signs', 'money 3000 GBP quarter'],
  ['money', '20k total', 'money 20000 total'],
  ['money', 'about 20 thousand dollars all in', 'money 20000 USD total'],
  ['money', '4000 euros monthly', 'money 4000 EUR month'],
  ['money', "CHF 12'000 one-off", 'money 12000 CHF total'],
  ['money', '300/month', 'money 300 month'],
  ['money', '1,5k €', 'money 1500 EUR'],
  ['money', '12,500.00 usd in total', 'money 12500 USD total'],
  ['money', 'no more than 800 quid', 'money 800 GBP'],
  ['money', '4-5k a month', ''],
  ['money', '4k now, 6k from May', ''],
  ['money', '50k a year', ''],
  ['money', 'budget 2026', ''],
  ['money', 'signed by Ruth', ''],
  ['money', 'up to 5000', 'money 5000'],
  ['money', 'two hundred dollars', ''],
  ['money', 'a few thousand euros', ''],
  ['rule', 'max 3', ''],
  ['hours', 'two days', ''],
  ['hours', '6h/wk', 'hours 6'],
  ['hours', '6 h a week from Ben', 'hours 6'],
  ['hours', '~3 hrs per week', 'hours 3'],
  ['hours', 'half a day a week', 'hours 4'],
  ['hours', 'two days a week', 'hours 16'],
  ['hours', '1.5 days/week', 'hours 12'],
  ['hours', 'ten hours', 'hours 10'],
  ['hours', '1 hour a day', 'hours 5'],
  ['hours', '10h a month', ''],
  ['hours', '2 to 4 hours', ''],
  ['hours', 'Tuesdays after 15:00', ''],
  ['rule', 'max 4k eur a month', 'money 4000 EUR month'],
  ['rule', 'budget max. $10k', 'money 10000 USD'],
  ['rule', 'we have 6 hours a week', 'hours 6'],
  ['rule', 'no deploys after 4 pm', ''],
  ['rule', 'orders over 500 € need a second signature', ''],
  ['rule', 'support answers within 2 hours', ''],
  ['rule', 'two people approve each payment', ''],
  ['rule', 'no downtime longer than 3 h a month', ''],
  ['deadline', '4k eur', ''],
  ['tool', '365', ''],
  ['people', '6 h a week', ''],
]

it.each(cases)('[L1] %s: “%s” offers “%s”', (type, text, offered) => {
  expect(read(type, text)).toBe(offered)
})
