import { expect, test } from 'vitest'
import type { Action } from '../../src/method/actions.ts'
import { type Carried, type CarriedBoard, carriedFrom } from '../../src/method/follow-up.ts'
import type { Limit } from '../../src/method/limits.ts'
import type { OpenQuestion } from '../../src/method/open-questions.ts'
import type { Person } from '../../src/method/people.ts'
import type { Session } from '../../src/method/session.ts'
import type { SessionBrief } from '../../src/method/thread.ts'
import type { Step, Workflow } from '../../src/method/workflow.ts'

const session: Session = { kind: 'session', title: 'Returns', day: '2026-11-03', time: '', goodOutcome: '', from: '', closedAt: 1, closedBy: '' }
const item = { order: 'a', removed: null }
const people: Person[] = [
  { ...item, id: 'n', name: 'Nadia', joined: true },
  { ...item, id: 't', name: ' Tom ', joined: false },
  { ...item, id: 'x', name: '', joined: true },
]
const action = (fields: Partial<Action>): Action => ({
  ...item, id: 'a', text: 'Order the tablet', ownerId: 'n', due: '', firstStep: 'Ring Hull', from: '', state: 'open', endedBy: '', endedAt: null, history: [], ...fields,
})

const question: OpenQuestion = { ...item, id: 'q', text: 'Who signs?', ownerId: 't', answer: '', from: '' }
const limit: Limit = {
  ...item, id: 'l', type: 'rule', text: 'No signature on glass', amount: null, currency: '', per: '', who: '', leaving: false, day: '', reason: '', from: '', raisedAt: 5,
}
const step: Step = { ...item, id: 's', who: 'Ruth', what: 'Types the sheet', tool: 'Hire system', handedTo: '', working: 9, waiting: 1140, marks: ['stall'] }
const workflow: Workflow = { trigger: 'A machine comes back', done: 'It is free', caseName: '218', caseDay: '2026-11-01', evidence: '', cleanedUpBy: 'Ruth', workaround: '' }
const brief: SessionBrief = { roomId: 'A', title: 'Returns', day: '2026-11-03', call: 'A tablet', outcome: 'working-session', end: 'adjust' }
const today = '2026-11-10'

function carried(parts: Partial<CarriedBoard> = {}): Carried {
  const empty = { actions: [], questions: [], limits: [], steps: [], thread: { earlier: [], followUps: [] } }
  return carriedFrom({ session, people, workflow, ...empty, ...parts }, brief, today)
}

test('[F2] only what is open goes along, soonest first and without a date last', () => {
  const actions = [action({ text: 'Later' }), action({ text: 'Second', due: '2026-11-09' }), action({ text: 'First', due: '2026-11-05' })]
  const ended = [action({ text: 'Done', state: 'done' }), action({ text: 'Dropped', state: 'dropped' }), action({ text: ' ' })]
  expect(carried({ actions: [...ended, ...actions] }).actions.map((one) => one.text)).toEqual(['First', 'Second', 'Later'])
})

test('[F2] each is marked with the day of the session it came from; one that came along before keeps its first day', () => {
  const { from, actions } = carried({ actions: [action({}), action({ from: '2026-10-20' })] })
  expect(from).toBe('2026-11-03')
  expect(actions.map((one) => one.from)).toEqual(['2026-11-03', '2026-10-20'])
})

test('[F2] owners go along by name, and so do the people; who has none stays behind', () => {
  const found = carried({ actions: [action({}), action({ ownerId: 'gone' })] })
  expect(found.people).toEqual(['Nadia', 'Tom'])
  expect(found.actions.map((one) => one.owner)).toEqual(['Nadia', ''])
})

test('[R3] questions without an answer go along with who asks them, marked with the day they came from first', () => {
  const questions = [question, { ...question, text: 'Answered', answer: 'Yes' }, { ...question, text: ' ' }, { ...question, from: '2026-10-20' }]
  expect(carried({ questions }).questions).toEqual([
    { text: 'Who signs?', owner: 'Tom', from: '2026-11-03' },
    { text: 'Who signs?', owner: 'Tom', from: '2026-10-20' },
  ])
})

test('[R3] a limit goes along while it holds: not a deadline that is over, nor a tool whose day has come', () => {
  const limits: Limit[] = [
    limit,
    { ...limit, id: 'd', type: 'deadline', day: '2026-11-09' },
    { ...limit, id: 'e', type: 'deadline', day: today },
    { ...limit, id: 't', type: 'tool', day: '2026-01-01' },
    { ...limit, id: 'p', type: 'people', leaving: true, day: '2026-11-01' },
  ]
  const found = carried({ limits }).limits
  expect(found.map((one) => [one.type, one.day])).toEqual([['rule', ''], ['deadline', today], ['people', '2026-11-01']])
  expect(found[0]).toMatchObject({ text: limit.text, from: '2026-11-03' })
  // When it came up is the new session's own.
  expect(found[0]).not.toHaveProperty('raisedAt')
})

test('[R3] the way of working goes along without its times, marks and case, and not at all where no step was told', () => {
  expect(carried({ steps: [step, { ...step, what: ' ' }] }).workflow).toEqual({
    trigger: workflow.trigger,
    done: workflow.done,
    steps: [{ who: 'Ruth', what: 'Types the sheet', tool: 'Hire system', handedTo: '' }],
  })
  expect(carried().workflow).toBeNull()
})

test('[R3] a session knows all those before it, in order', () => {
  const first = { ...brief, roomId: '0', title: 'First' }
  expect(carried({ thread: { earlier: [first], followUps: [] } }).earlier.map((one) => one.roomId)).toEqual(['0', 'A'])
})
