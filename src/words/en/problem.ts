import type { CostPeriod, CostUnit, FeltBy } from '../../method/problem.ts'

const units: Record<CostUnit, string> = { hours: 'hours', days: 'days', money: 'money', rework: 'pieces redone' }
const amounts: Record<Exclude<CostUnit, 'money'>, (amount: string, one: boolean) => string> = {
  hours: (amount, one) => `${amount} ${one ? 'hour' : 'hours'}`,
  days: (amount, one) => `${amount} ${one ? 'day' : 'days'}`,
  rework: (amount, one) => `${amount} ${one ? 'piece' : 'pieces'} redone`,
}
const periods: Record<CostPeriod, string> = { day: 'a day', week: 'a week', month: 'a month', case: 'each case' }
const feltBy: Record<FeltBy, string> = {
  doer: 'the person doing it',
  customer: 'the customer',
  founder: 'the founder',
  'next-team': 'the next team',
}

export const problem = {
  title: 'Where it breaks, and what that costs',
  line: 'The problem in one sentence',
  linePlaceholder: 'Where does it break, and what does that cost?',
  place: 'Where it breaks',
  placeHole: 'where does it break?',
  placeEmpty: 'The steps are told in Walk. Name the one where it breaks:',
  noPlace: 'Not known yet',
  newStep: 'A new step: what happens there',
  breaksAt: (place: number, what: string) => `breaks at ${place}${what ? ` · ${what}` : ''}`,
  cost: 'What it costs',
  costHole: 'costs how much?',
  amount: 'How much',
  unit: 'Of what',
  units,
  amounts,
  per: 'How often',
  periods,
  takePrice: (price: string) => `Take ${price} from the line`,
  takePlace: (place: number, what: string) => `It breaks at ${place}${what ? ` · ${what}` : ''}`,
  costs: (price: string) => `costs ${price}`,
  costMore: (known: string) => `${known}, of what and how often?`,
  feltByTitle: 'Who feels it',
  feltByHole: 'who feels it?',
  feltBy,
  felt: (who: string) => `felt by ${who}`,
}
