import { expect, test } from 'vitest'
import type { Action } from '../../src/method/actions.ts'
import { carriedFrom } from '../../src/method/follow-up.ts'
import type { Person } from '../../src/method/people.ts'
import type { Session } from '../../src/method/session.ts'

const session: Session = { kind: 'session', title: 'Returns', day: '2026-11-03', time: '', goodOutcome: '', from: '', closedAt: 1, closedBy: '' }
const item = { order: 'a', removed: null }
const people: Person[] = [
  { ...item, id: 'n', name: 'Nadia', joined: true },
  { ...item, id: 't', name: ' Tom ', joined: false },
  { ...item, id: 'x', name: '', joined: true },
]
const action = (fields: Partial<Action>): Action => ({
  ...item, id: 'a', text: 'Order the tablet', ownerId: 'n', due: '', firstStep: 'Ring Hull', from: '', state: 'open', endedBy: '', endedAt: null, ...fields,
})

test('[F2] only what is open goes along, soonest first and without a date last', () => {
  const actions = [action({ text: 'Later' }), action({ text: 'Second', due: '2026-11-09' }), action({ text: 'First', due: '2026-11-05' })]
  const ended = [action({ text: 'Done', state: 'done' }), action({ text: 'Dropped', state: 'dropped' }), action({ text: ' ' })]
  expect(carriedFrom({ session, people, actions: [...ended, ...actions] }).actions.map((one) => one.text)).toEqual(['First', 'Second', 'Later'])
})

test('[F2] each is marked with the day of the session it came from; one that came along before keeps its first day', () => {
  const { from, actions } = carriedFrom({ session, people, actions: [action({}), action({ from: '2026-10-20' })] })
  expect(from).toBe('2026-11-03')
  expect(actions.map((one) => one.from)).toEqual(['2026-11-03', '2026-10-20'])
})

test('[F2] owners go along by name, and so do the people; who has none stays behind', () => {
  const carried = carriedFrom({ session, people, actions: [action({}), action({ ownerId: 'gone' })] })
  expect(carried.people).toEqual(['Nadia', 'Tom'])
  expect(carried.actions.map((one) => one.owner)).toEqual(['Nadia', ''])
})
