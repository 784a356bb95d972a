import { expect, it } from 'vitest'
import { actionHoles, actionParts } from '../../src/method/actions.ts'
import type { Action } from '../../src/method/actions.ts'

const action: Action = {
  id: 'x', order: '', removed: null, text: 'Set up one tablet', ownerId: 'piotr', due: '2026-03-04',
  firstStep: 'Borrow it today', from: '', state: 'open', endedBy: '', endedAt: null, history: [],
}

it('[A1] an action with a text, an owner, a date and a first visible step is whole', () => {
  expect(actionHoles(action)).toEqual([])
})

it.each(actionParts)('[A3] an action without its %s has that hole, and so has one with only spaces', (part) => {
  expect(actionHoles({ ...action, [part]: '' })).toEqual([part])
  expect(actionHoles({ ...action, [part]: '  ' })).toEqual([part])
})

it('[A3] an empty action names all its holes in the order they are asked for', () => {
  expect(actionHoles({ ...action, text: '', ownerId: '', due: '', firstStep: '' })).toEqual(['text', 'ownerId', 'due', 'firstStep'])
})
