import { expect, it } from 'vitest'
import { namedStep } from '../../src/method/named-step.ts'
import { problemFlags } from '../../src/method/problem-flags.ts'
import type { Problem } from '../../src/method/problem.ts'
import { problem as english } from '../../src/words/en/wording/problem.ts'

const bare: Problem = { line: '', stepId: '', costAmount: null, costUnit: '', costCurrency: '', costPer: '', feltBy: '', versions: { line: [] } }
const steps = [
  { id: 'park', what: 'Parks the machine at the gate' },
  { id: 'type', what: 'Types the sheet into the hire system' },
]
const flagsOf = (changed: Partial<Problem>, wording: typeof english | null = english) => problemFlags({ ...bare, ...changed }, steps, wording)
const reasons = (changed: Partial<Problem>) => flagsOf(changed).map((flag) => flag.reason)

it('[P1] a line without a number is flagged, until the line or the field beside it gives one', () => {
  expect(reasons({ line: 'Orders wait long at approval' })).toEqual(['no-number'])
  expect(reasons({ line: 'Every third order waits at approval' })).toEqual([])
  expect(reasons({ line: 'Orders wait long at approval', costAmount: 6 })).toEqual([])
})

it('[P2] a line without a place is flagged, until the line or the step beside it gives one', () => {
  expect(reasons({ line: 'Everything is slow', costAmount: 6 })).toEqual(['no-place'])
  expect(reasons({ line: 'Everything is slow before packing', costAmount: 6 })).toEqual([])
  expect(reasons({ line: 'Everything is slow', costAmount: 6, stepId: 'park' })).toEqual([])
  expect(reasons({ line: 'Everything is slow', costAmount: 6, stepId: 'gone' })).toEqual(['no-place'])
})

it('[P2] a line with neither asks for the number first', () => {
  expect(reasons({ line: 'Our process is broken' })).toEqual(['no-number', 'no-place'])
})

it('[P1] a price that stands only in the line can be taken over', () => {
  const [flag] = flagsOf({ line: 'Approval costs us 6h/wk' })
  expect(flag).toMatchObject({ reason: 'price-in-line', gives: { amount: 6, unit: 'hours', currency: '', per: 'week' } })
  expect(reasons({ line: 'Approval costs us 6h/wk', costAmount: 5 })).toEqual([])
})

it('[P1] a step whose words stand in the line can be taken over as the place', () => {
  const [flag] = flagsOf({ line: 'The sheet cannot be read', costAmount: 6 })
  expect(flag).toMatchObject({ reason: 'place-in-line', gives: { stepId: 'type' } })
  expect(reasons({ line: 'The sheet cannot be read', costAmount: 6, stepId: 'type' })).toEqual([])
})

it('[P1] words of several steps, or short ones, name none', () => {
  expect(namedStep('The machine waits for its sheet', steps)).toBeNull()
  expect(namedStep('It waits at the end', steps)).toBeNull()
  expect(namedStep('Machines stand at the gate for their sheet', steps)).toBe('park')
})

it.each([[200, false], [201, true]])('[P1] a line of %i characters: too long is %s', (length, flagged) => {
  expect(reasons({ line: 'Orders wait two days at approval '.padEnd(length, 'x') }).includes('problem-too-long')).toBe(flagged)
})

it('[B7] nothing is said of an empty line, and nothing of wordings without a language', () => {
  expect(reasons({ line: ' ' })).toEqual([])
  expect(flagsOf({ line: 'Everything is slow' }, null)).toEqual([])
})
