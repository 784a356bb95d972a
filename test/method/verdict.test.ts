import { expect, it } from 'vitest'
import type { Action } from '../../src/method/actions.ts'
import type { CheckedBoard } from '../../src/method/checks.ts'
import type { Hole } from '../../src/method/holes.ts'
import { verdict } from '../../src/method/verdict.ts'

const item = { order: 'a0', removed: null }
const action = (fields: Partial<Action>): Action => ({
  ...item, id: 'a', text: 'Call the printer', ownerId: 'ana', due: '2026-03-04', firstStep: 'Find the number', from: '', state: 'open', endedBy: '', endedAt: null, history: [],
  ...fields,
})
const call = (fields = {}) => ({ ...item, id: 'c', path: 'Keep sewing', why: 'The schools come for it', optionId: '', deciderId: '', madeAt: 1, versions: { path: [], why: [] }, ...fields }) as never
const judge = (board: { call?: never; actions?: readonly Action[]; day?: string }, holes: readonly Hole[] = []) =>
  verdict({ call: 'call' in board ? board.call! : call(), callsApart: [], actions: board.actions ?? [action({})], review: { day: board.day ?? '2026-03-09' } } as unknown as CheckedBoard, holes)
const lacks = (...given: Parameters<typeof judge>) => judge(...given).holes.map((hole) => hole.lacks)

it('[X2] a call, why, one complete action and a review date make a working session', () => {
  expect(judge({})).toEqual({ outcome: 'working-session', holes: [] })
  expect(judge({ actions: [action({ id: 'x', ownerId: '' }), action({})] }).outcome).toBe('working-session')
  expect(judge({ actions: [action({ state: 'done' })] }).outcome).toBe('working-session')
})

it.each([
  ['nobody made the call', { call: null as never }, ['call'], ['call.path']],
  ['the call is blank', { call: call({ path: ' ' }) }, ['call'], ['call.path']],
  ['the call has no reason', { call: call({ why: '' }) }, ['why'], ['call.why']],
  ['no action', { actions: [] }, ['action'], ['actions//first']],
  ['only a dropped action', { actions: [action({ state: 'dropped' })] }, ['action'], ['actions//first']],
  ['no owner', { actions: [action({ ownerId: '' })] }, ['owner'], ['actions/a/ownerId']],
  ['no date, no step', { actions: [action({ due: '', firstStep: ' ' })] }, ['due', 'first-step'], ['actions/a/due', 'actions/a/firstStep']],
  ['each part somewhere, nowhere all', { actions: [action({ id: 'x', ownerId: '', due: '' }), action({ firstStep: '' })] }, ['whole-action'], ['actions/a/firstStep']],
  ['no review', { day: '' }, ['review'], ['review.day']],
  ['nothing', { call: null as never, actions: [], day: '' }, ['call', 'action', 'review'], ['call.path', 'actions//first', 'review.day']],
] as const)('[X2] a conversation: %s', (_, board, lacking, fields) => {
  const { outcome, holes } = judge(board)
  expect(outcome).toBe('conversation')
  expect(holes.map((hole) => hole.lacks)).toEqual(lacking)
  expect(holes.map((hole) => hole.field)).toEqual(fields)
})

it('[X2] an action that says too little is not complete', () => {
  const vague: Hole = { part: 'actions', id: 'a', field: 'text', vague: 'empty-verb' }
  expect(lacks({}, [vague])).toEqual(['whole-action'])
  expect(judge({}, [vague]).holes[0]!.field).toBe('actions/a/text')
  expect(lacks({ actions: [action({}), action({ id: 'b' })] }, [vague])).toEqual([])
})
