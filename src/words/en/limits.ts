import type { VagueLimit } from '../../method/limit-flags.ts'
import type { LimitType, LimitTypeAsked, MoneyPeriod, ToolReason } from '../../method/limits.ts'

const types: Record<LimitType, string> = {
  money: 'Money',
  hours: 'Hours',
  people: 'People',
  tool: 'Tool that must stay',
  deadline: 'Deadline',
  rule: 'Rule',
  skill: 'Missing skill',
  never: 'Would never be approved',
}
const texts: Record<LimitType, string> = {
  money: 'Remark',
  hours: 'Remark',
  people: 'Remark',
  tool: 'Which tool',
  deadline: 'What is due',
  rule: 'What it forbids',
  skill: 'Which skill is missing',
  never: 'What would never be approved',
}
const textHoles: Record<LimitType, string> = {
  money: '',
  hours: '',
  people: '',
  tool: 'which tool?',
  deadline: 'what is due?',
  rule: 'what does it forbid?',
  skill: 'which skill?',
  never: 'what, exactly?',
}
const missing: Record<LimitTypeAsked, string> = {
  money: 'how much money?',
  hours: 'how many hours a week?',
  people: 'which people?',
}
const none: Record<LimitTypeAsked, string> = {
  money: 'no limit on money',
  hours: 'no limit on hours',
  people: 'no limit on people',
}
const periods: Record<MoneyPeriod, string> = { month: 'a month', quarter: 'a quarter', total: 'in total' }
const vagueHoles: Record<VagueLimit, string> = {
  'vague-money': 'how much?',
  'vague-hours': 'how many hours?',
  'vague-people': 'who exactly?',
  'vague-day': 'which day?',
  'vague-rule': 'what exactly?',
}
const fixes: Record<VagueLimit, string> = {
  'vague-money': 'Say how much',
  'vague-hours': 'Say how many hours',
  'vague-people': 'Name them',
  'vague-day': 'Name the day',
  'vague-rule': 'Say it exactly',
}
const reasons: Record<ToolReason, string> = {
  contract: 'contract',
  migration: 'risk of moving',
  knowledge: 'people know it',
}

export const limits = {
  title: 'Limits',
  add: 'Add a limit',
  early: 'Deadlines and rules',
  addEarly: { deadline: 'A day that cannot move', rule: 'Something that is not allowed' },
  which: 'Which kind of limit?',
  types,
  texts,
  textHoles,
  missing,
  none,
  noLimit: 'No limit here',
  amountMoney: 'How much',
  amountHours: 'Hours a week',
  amountPeople: 'How many, where not all are named',
  people: (count: string, one: boolean) => `${count} ${one ? 'person' : 'people'}`,
  amountHole: 'how much?',
  hoursHole: 'how many hours?',
  currency: 'Currency',
  otherCurrency: 'Another, such as SEK',
  currencyHole: 'currency?',
  per: 'Per',
  perHole: 'a month, or in total?',
  periods,
  hours: (amount: string) => `${amount} h`,
  aWeek: 'a week',
  who: 'Who',
  byWhom: 'By whom',
  whoHole: 'who?',
  byWhomHole: 'by whom?',
  by: (who: string) => `by ${who}`,
  presence: 'How long they are there',
  available: 'available',
  leaving: 'leaving',
  leavingWhen: 'Leaving when',
  leavingHole: 'leaving when?',
  leaves: (day: string) => `leaves ${day}`,
  until: 'Until when',
  untilHole: 'until when?',
  untilDay: (day: string) => `stays until ${day}`,
  on: 'Which day',
  onHole: 'which day?',
  reason: 'Why it must stay',
  reasonHole: 'why?',
  reasons,
  vagueHoles,
  fixes,
  takeOver: (limit: string) => `Make it ${limit}`,
  cameUp: (minute: number, length: number) => (minute > 2 * length ? 'came up after the hour' : `came up in minute ${minute}`),
  late: (count: number, minute: number) =>
    `Came up ${count === 1 ? 'in' : 'since'} minute ${minute}: check the options again.`,
  checked: 'Checked',
  otherKind: 'Another kind of limit',
  open: (type: string) => `Change limit: ${type}`,
  remove: 'Remove this limit',
}
