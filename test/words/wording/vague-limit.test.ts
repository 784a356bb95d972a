import { expect, it } from 'vitest'
import { limitFlags } from '../../../src/method/limit-flags.ts'
import type { Limit, LimitType } from '../../../src/method/limits.ts'
import { limits as wording } from '../../../src/words/en/wording/limits.ts'
import { firm } from './firm-limits.ts'
import { rates } from './rates.ts'
import { vague } from './vague-limits.ts'

const bare: Limit = {
  id: 'a', order: '', removed: null, type: 'rule', text: '', amount: null, currency: '', per: '', who: '', leaving: false, day: '',
  reason: '', raisedAt: null, from: '',
}
const clock = {
  length: 60, holderId: '', startedAt: null, enteredAt: { walk: null, compare: null, lock: null },
  added: { frame: 0, walk: 0, compare: 0, lock: 0 }, pauses: [],
}
const isVague = (line: string) => {
  const [type, text] = [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)] as [LimitType, string]
  return limitFlags({ ...bare, type, text }, clock, wording).some((flag) => flag.reason.startsWith('vague'))
}

it('[L2] vague words are told from a number, a date, a name or a plain rule', () => {
  const { flaggedGood, foundBad, falseAlarms, missed } = rates('L2', firm, vague, isVague)
  expect(flaggedGood, falseAlarms.join(' · ')).toBeLessThanOrEqual(0.03)
  expect(foundBad, missed.join(' · ')).toBeGreaterThanOrEqual(0.9)
})
