import { expect, it } from 'vitest'
import { limitFlags } from '../../../src/method/limit-flags.ts'
import type { Limit, LimitType } from '../../../src/method/limits.ts'
import { limits as wording } from '../../../src/words/en/wording/limits.ts'
import { rates } from './rates.ts'

const bare: Limit = {
  id: 'a', order: '', removed: null, type: 'rule', text: '', amount: null, currency: '', per: '', who: '', leaving: false, day: '',
  reason: '', raisedAt: null,
}
const clock = {
  length: 60, holderId: '', startedAt: null, enteredAt: { walk: null, compare: null, lock: null },
  added: { frame: 0, walk: 0, compare: 0, lock: 0 }, pauses: [],
}
const isVague = (line: string) => {
  const [type, text] = [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)] as [LimitType, string]
  return limitFlags({ ...bare, type, text }, clock, wording).some((flag) => flag.reason.startsWith('vague'))
}

const good = [
  'rule: no customer data outside the EU',
  'rule: No deploys on Fridays',
  'rule: nothing goes live without Petra signing',
  'rule: we must stay on postgres 14',
  'rule: two people approve every payment',
  'rule: GDPR: no names in logs',
  'rule: no downtime between 8 and 18',
  'rule: cant touch the ERP during the audit',
  'rule: every release needs a rollback plan',
  'rule: access is limited to staff in Leeds',
  'rule: Contractors may not see production data',
  'rule: only tight lids go on the shelf',
  'money: max 4k eur a month',
  'money: up to €20k, Ines signs',
  'money: tight: 300 a month and not a cent more',
  'money: budget is signed for the year by Ruth',
  'money: comes out of the hardware budget',
  'money: 1.200,50 EUR per quarter',
  'hours: 6h/wk from Ben',
  'hours: two days a week',
  'hours: half a day every friday',
  'hours: busy until week 49, then 10 h a week',
  'hours: Tuesday and Thursday afternoons',
  'people: on leave from 3 to 17 March',
  'people: only she knows the billing code',
  'people: half her week is support',
  'deadline: Black Friday',
  'deadline: contract with the old host ends',
  'deadline: audit by the bank',
  'deadline: school term starts',
  'tool: SAP',
  'tool: Hire Desk, licence is paid',
  'skill: nobody can write Terraform',
  'skill: iOS',
  'never: a rewrite of the till software',
  'never: a fifth developer this year',
  'never: moving the data to the US',
  'never: switching off the phone line at weekends',
  'money: Petra signs everything above',
  'people: parental leave from May',
  'hours: mornings only',
  'rule: only the small van may enter the yard',
  'rule: some customers may not be called by phone',
  'never: a second warehouse',
  'tool: the old fax',
]

const bad = [
  'money: not a huge budget',
  'money: not much money',
  'money: tight',
  'money: budget is tight',
  'money: money is a bit tight this year',
  'money: as cheap as possible',
  "money: can't be too expensive",
  'money: small budget',
  'money: limited budget',
  'money: some budget left',
  'money: a few hundred',
  'money: reasonable',
  'money: depends',
  'money: we dont have a lot of money',
  'hours: pretty busy',
  'hours: everyone is super busy',
  'hours: some time',
  'hours: not much time',
  'hours: when we get round to it',
  'hours: a couple of hours',
  'hours: limited',
  'hours: swamped with support',
  'hours: hardly any time',
  'hours: team is stretched',
  'people: a few people',
  'people: small team',
  'people: we are short staffed',
  'people: not enough devs',
  'people: a couple of devs',
  'people: someone from ops',
  'deadline: asap',
  'deadline: ASAP!',
  'deadline: soon',
  'deadline: needs to be done quickly',
  'deadline: sooner rather than later',
  'deadline: at some point this year',
  'deadline: as soon as possible',
  'rule: not a huge budget',
  'rule: team is pretty busy',
  'rule: we have a small team',
  'rule: it should be done soon',
  'rule: limited resources',
  'rule: budgets are tight',
  'rule: not too many changes',
  'money: we are on a shoestring',
  'hours: they are all pretty busy',
  'people: only a handful of devs',
  'people: one of the new guys',
  'deadline: when its ready',
  'rule: everyone is stretched thin',
  'money: nothing crazy',
  'rule: time is short',
]

it('[L2] vague words are told from a number, a date, a name or a plain rule', () => {
  const { flaggedGood, foundBad, falseAlarms, missed } = rates('L2', good, bad, isVague)
  expect(flaggedGood, falseAlarms.join(' · ')).toBeLessThanOrEqual(0.03)
  expect(foundBad, missed.join(' · ')).toBeGreaterThanOrEqual(0.9)
})
