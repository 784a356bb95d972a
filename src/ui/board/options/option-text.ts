import type { Clash } from '../../../method/clashes.ts'
import type { MoneyPeriod } from '../../../method/limits.ts'
import type { Option } from '../../../method/options.ts'
import { format, words } from '../../kit/words.ts'

/** An amount for a stretch of time; "in total" is only said beside another stretch. */
function moneyText(amount: number, currency: string, per: MoneyPeriod | '', beside: MoneyPeriod | '' = per): string {
  const money = currency ? format().money(amount, currency) : format().number(amount)
  return !per || (per === 'total' && beside === 'total') ? money : words().options.perPeriod(money, per)
}

/** What an option may carry in numbers: cost, hours a week, people, an end (O3). */
export function optionNumbers(option: Option): string {
  const say = words().options
  const { cost, costCurrency, costPer, hoursPerWeek, people, endDay } = option
  return [
    cost === null ? '' : moneyText(cost, costCurrency, costPer),
    hoursPerWeek === null ? '' : say.hours(format().number(hoursPerWeek)),
    people === null ? '' : say.needs(format().number(people), people === 1),
    endDay && say.ends(format().day(endDay)),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** A clash in a few words, with both numbers (O3). */
export function clashText(clash: Clash): string {
  const say = words().options
  const { day, number } = format()
  switch (clash.reason) {
    case 'money': {
      const { needs, needsPer, there, per, currency, until } = clash
      const cost = moneyText(needs, currency, needsPer, until ? 'total' : per)
      return say.clashes.money(until ? say.until(cost, day(until)) : cost, moneyText(there, currency, per, needsPer))
    }
    case 'hours':
      return say.clashes.hours(number(clash.needs), number(clash.there))
    case 'people':
      return say.clashes.people(number(clash.needs), number(clash.there), clash.there === 1)
    case 'leaves':
      return say.clashes.leaves(clash.who, day(clash.there), day(clash.needs))
    case 'deadline':
      return say.clashes.deadline(clash.what, day(clash.there), day(clash.needs))
    case 'tool':
      return say.clashes.tool(clash.what, day(clash.there), day(clash.needs))
  }
}
