import { expect, test } from 'vitest'
import type { Action } from '../../src/method/actions.ts'
import type { CheckedBoard } from '../../src/method/checks.ts'
import { holeField, phaseHoles } from '../../src/method/holes.ts'
import { limitHoles, limitTypes, limitTypesMissing, type Limit } from '../../src/method/limits.ts'
import { optionHoles, type Option } from '../../src/method/options.ts'
import { isPriced, problemHoles, type Problem } from '../../src/method/problem.ts'
import { stepHoles, workflowHoles, type Step, type Workflow } from '../../src/method/workflow.ts'

const item = { id: 'a', order: 'a0', removed: null }
const problem: Problem = { line: '', stepId: '', costAmount: null, costUnit: '', costCurrency: '', costPer: '', feltBy: '', versions: { line: [] } }
const workflow: Workflow = { trigger: '', done: '', caseName: '', caseDay: '', evidence: '', cleanedUpBy: '', workaround: '' }
const step: Step = { ...item, who: '', what: '', tool: '', handedTo: '', working: null, waiting: null, marks: [] }
const limit: Limit = {
  ...item, type: 'money', text: '', amount: null, currency: '', per: '', who: '', leaving: false, day: '', reason: '', raisedAt: null, from: '',
}
const option: Option = {
  ...item, line: '', howLong: '', whoCan: '', risk: '', learned: '', untouched: '', cost: null, costCurrency: '', costPer: '',
  hoursPerWeek: null, people: null, endDay: '', struck: false, breaksLimitId: '', acceptedClashes: [],
}
const action: Action = { ...item, text: '', ownerId: '', due: '', firstStep: '', from: '', state: 'open', endedBy: '', endedAt: null, history: [] }
const empty: CheckedBoard = {
  decision: { line: '', decideBy: '', deciderId: '', saidOutLoud: false, versions: { line: [] } },
  people: [],
  problem,
  facts: [],
  workflow,
  steps: [],
  limits: [],
  noLimit: { money: false, hours: false, people: false },
  options: [],
  call: null,
  callsApart: [],
  actions: [],
  review: { day: '' },
  clock: { length: 60, holderId: '', startedAt: null, enteredAt: { walk: null, compare: null, lock: null }, added: { frame: 0, walk: 0, compare: 0, lock: 0 }, pauses: [] },
}
const fields = (phase: Parameters<typeof phaseHoles>[1], board: CheckedBoard) => phaseHoles(board, phase, { wording: null, day: '2026-11-24' }).map(holeField)

test('[B6] an empty board names every missing part once, phase by phase', () => {
  expect(fields('frame', empty)).toEqual([
    'decision.line', 'decision.decideBy', 'decision.deciderId', 'problem.line', 'problem.place', 'problem.cost', 'problem.feltBy',
  ])
  expect(fields('walk', empty)).toEqual([
    'workflow.trigger', 'workflow.steps', 'workflow.done', 'workflow.case', 'workflow.caseDay', 'workflow.cleanedUpBy',
    'workflow.workaround', 'noLimit.money', 'noLimit.hours', 'noLimit.people',
  ])
  expect(fields('compare', empty)).toEqual(['options//second'])
  expect(fields('lock', empty)).toEqual(['call.path', 'actions//first', 'review.day'])
})

test('[B6] a hole of an entry names the entry, so that it can jump to the field', () => {
  const board = { ...empty, actions: [{ ...action, id: '4f2a', text: 'Call the printer', ownerId: 'p', firstStep: 'Find the number' }] }
  expect(fields('lock', board)).toContain('actions/4f2a/due')
})

test('[B6] blanks do not fill a hole', () => {
  expect(fields('frame', { ...empty, decision: { ...empty.decision, line: '  \n' } })).toContain('decision.line')
})

test('[D5] a decision without a decider is a hole', () => {
  const decision = { line: 'Keep or replace?', decideBy: '2026-11-27', deciderId: '', saidOutLoud: false, versions: { line: [] } }
  expect(fields('frame', { ...empty, decision })).toContain('decision.deciderId')
  const people = [{ ...item, id: 'p', name: 'Ada', joined: true }]
  expect(fields('frame', { ...empty, people, decision: { ...decision, deciderId: 'p' } })).not.toContain('decision.deciderId')
  expect(fields('frame', { ...empty, people, decision: { ...decision, deciderId: 'gone' } })).toContain('decision.deciderId')
})

test('[P1] the place is a hole until it is a step that is on the board', () => {
  expect(problemHoles({ ...problem, stepId: 'gone' }, ['s1'])).toContain('place')
  expect(problemHoles({ ...problem, stepId: 's1' }, ['s1'])).not.toContain('place')
})

test('[P1] a price needs its number, its unit and per what; money needs its currency', () => {
  const priced = { ...problem, costAmount: 5, costUnit: 'hours', costPer: 'week' } as const
  expect(isPriced(priced)).toBe(true)
  expect(isPriced({ ...priced, costAmount: null })).toBe(false)
  expect(isPriced({ ...priced, costPer: '' })).toBe(false)
  expect(isPriced({ ...priced, costUnit: '' })).toBe(false)
  expect(isPriced({ ...priced, costUnit: 'money' })).toBe(false)
  expect(isPriced({ ...priced, costUnit: 'money', costCurrency: 'EUR' })).toBe(true)
  expect(isPriced({ ...priced, costAmount: 0 })).toBe(true)
})

test('[P2] nobody who feels it is a hole', () => {
  expect(problemHoles({ ...problem, feltBy: 'customer' }, [])).not.toContain('feltBy')
  expect(problemHoles(problem, [])).toContain('feltBy')
})

test('[W1] one step is no workflow yet, and the last step waits for nothing', () => {
  expect(workflowHoles(workflow, 1)).toContain('steps')
  expect(workflowHoles(workflow, 2)).not.toContain('steps')
  expect(stepHoles(step, false)).toEqual(['what', 'who', 'waiting'])
  expect(stepHoles(step, true)).toEqual(['what', 'who'])
  expect(stepHoles({ ...step, what: 'Cuts', who: 'Ada', waiting: 0 }, false)).toEqual([])
})

test('[W5] nobody who cleans up and no workaround are holes', () => {
  expect(workflowHoles({ ...workflow, cleanedUpBy: 'Ada' }, 2)).not.toContain('cleanedUpBy')
  expect(workflowHoles({ ...workflow, workaround: 'a paper list' }, 2)).not.toContain('workaround')
})

test('[L1] each type of limit asks for what makes it hard', () => {
  const asked = Object.fromEntries(limitTypes.map((type) => [type, limitHoles({ ...limit, type })]))
  expect(asked).toEqual({
    money: ['amount', 'currency', 'per'],
    hours: ['amount'],
    people: ['who'],
    tool: ['text', 'day', 'reason'],
    deadline: ['text', 'day'],
    rule: ['text'],
    skill: ['text'],
    never: ['text', 'who'],
  })
})

test('[L1] somebody who leaves needs a day, somebody who is available does not', () => {
  expect(limitHoles({ ...limit, type: 'people', who: 'Ada', leaving: true })).toEqual(['day'])
  expect(limitHoles({ ...limit, type: 'people', who: 'Ada' })).toEqual([])
})

test('[L2] zero is a number', () => {
  expect(limitHoles({ ...limit, type: 'hours', amount: 0 })).toEqual([])
})

test('[L3] money, hours and people each want an entry or "no limit here"', () => {
  expect(limitTypesMissing([{ ...limit, type: 'hours' }], { ...empty.noLimit, people: true })).toEqual(['money'])
})

test('[O1] fewer than two standing options leave a place for another', () => {
  const two = [{ ...option, id: 'a' }, { ...option, id: 'b' }]
  expect(fields('compare', { ...empty, options: two })).not.toContain('options//second')
  expect(fields('compare', { ...empty, options: [two[0]!, { ...two[1]!, struck: true }] })).toContain('options//second')
})

test('[O2] each empty answer of an option is a hole, until the option is struck', () => {
  expect(optionHoles({ ...option, line: 'Keep it', risk: 'a late week' })).toEqual(['howLong', 'whoCan', 'learned', 'untouched'])
  expect(optionHoles({ ...option, struck: true })).toEqual([])
})

test('[X2] a call without its reason is a hole', () => {
  const call = { ...item, path: 'Keep it', why: '', optionId: '', deciderId: '', madeAt: 1, over: [], versions: { path: [], why: [] } }
  expect(fields('lock', { ...empty, call })).toContain('call.why')
})

const withAction = (state: Action['state']) => ({ ...empty, actions: [{ ...action, text: 'Call the printer', state }] })

test('[A3] a missing owner, date or first visible step is a hole, and a dropped action asks for nothing', () => {
  expect(fields('lock', withAction('open'))).toEqual([
    'call.path', 'actions/a/ownerId', 'actions/a/due', 'actions/a/firstStep', 'review.day',
  ])
  expect(fields('lock', withAction('dropped'))).toEqual(['call.path', 'review.day'])
})
