import { expect, it } from 'vitest'
import { problemFlags } from '../../../src/method/problem-flags.ts'
import { problem as wording } from '../../../src/words/en/wording/problem.ts'
import { placed, unplaced } from './place-lines.ts'
import { priced, prices, unpriced } from './problem-lines.ts'
import { rates } from './rates.ts'

const bare = { stepId: '', costAmount: null, costUnit: '', costCurrency: '', costPer: '', feltBy: '', versions: { line: [] } } as const
const has = (reason: string) => (line: string) => problemFlags({ ...bare, line }, [], wording).some((flag) => flag.reason === reason)

it('[P1] lines with a number and its unit are left alone, and those without are found', () => {
  const { falseAlarms, missed, flaggedGood, foundBad } = rates('P1 number', priced, unpriced, has('no-number'))
  expect(flaggedGood, falseAlarms.join('\n')).toBeLessThanOrEqual(0.03)
  expect(foundBad, missed.join('\n')).toBeGreaterThanOrEqual(0.9)
})

it('[P1] lines that say where it breaks are left alone, and those that do not are found', () => {
  const { falseAlarms, missed, flaggedGood, foundBad } = rates('P1 place', placed, unplaced, has('no-place'))
  expect(flaggedGood, falseAlarms.join('\n')).toBeLessThanOrEqual(0.03)
  expect(foundBad, missed.join('\n')).toBeGreaterThanOrEqual(0.9)
})

it.each(prices)('[P1] “%s” is read as it would be entered', (line, amount, ...rest) => {
  const [unit, per, currency] = rest
  expect(wording.price(line)).toEqual(amount === null ? null : { amount, unit, currency, per })
})
