import { expect, it } from 'vitest'
import { actionFlags } from '../../src/method/action-flags.ts'
import type { Action } from '../../src/method/actions.ts'
import { isVague } from '../../src/method/flags.ts'
import { actions as wording } from '../../src/words/en/wording/actions.ts'

const day = '2026-02-25'
const action = (fields: Partial<Action>): Action => ({
  id: 'a', order: 'a0', removed: null, text: 'Call the printer', ownerId: '', due: '', firstStep: '', from: '', state: 'open', endedBy: '', endedAt: null, history: [], ...fields,
})
const reasons = (fields: Partial<Action>, others: readonly Action[] = []) =>
  actionFlags(action(fields), [...others, action(fields)], wording, day).map((flag) => `${flag.field} ${flag.reason}`)

it('[A2] an empty verb makes the action vague, until it is done or dropped', () => {
  expect(reasons({ text: 'look into the printer' })).toEqual(['text empty-verb'])
  expect(isVague(actionFlags(action({ text: 'Discuss it' }), [], wording, day)[0]!)).toBe(true)
  expect(reasons({ text: 'look into the printer', state: 'done' })).toEqual([])
  expect(reasons({ text: 'look into the printer', state: 'dropped' })).toEqual([])
  expect(actionFlags(action({ text: 'look into it' }), [], null, day)).toEqual([])
})

it('[A4] due more than seven days after the session is flagged, the seventh day is not', () => {
  expect(reasons({ due: '2026-03-04' })).toEqual([])
  expect(reasons({ due: '2026-03-05' })).toEqual(['due due-far'])
  expect(reasons({ due: '' })).toEqual([])
  expect(reasons({ due: '2026-02-01' })).toEqual([])
  expect(reasons({ due: '2026-03-05', state: 'done' })).toEqual([])
})

it('[A4] a far date is a note, no hole', () => {
  expect(isVague(actionFlags(action({ due: '2027-01-01' }), [], wording, day)[0]!)).toBe(false)
})

const owned = (ids: string, ownerId: string, fields: Partial<Action> = {}) => [...ids].map((id) => action({ id, ownerId, ...fields }))
const flagged = (all: readonly Action[]) => all.filter((one) => actionFlags(one, all, wording, day).some((flag) => flag.reason === 'owner-has-many')).map((one) => one.id)

it('[A5] the fourth open action of one owner is flagged, once for each owner', () => {
  expect(flagged(owned('abc', 'ben'))).toEqual([])
  expect(flagged(owned('abcdef', 'ben'))).toEqual(['d'])
  expect(flagged([...owned('abcd', 'ben'), ...owned('efgh', 'ana')])).toEqual(['d', 'h'])
  expect(flagged([...owned('ab', 'ben', { state: 'done' }), ...owned('cde', 'ben')])).toEqual([])
  expect(flagged(owned('abcde', ''))).toEqual([])
})
