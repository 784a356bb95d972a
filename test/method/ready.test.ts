import { expect, test } from 'vitest'
import type { FlagReason } from '../../src/method/flags.ts'
import type { Hole } from '../../src/method/holes.ts'
import { type Ready, readyFor } from '../../src/method/ready.ts'

interface Case {
  readonly frame?: readonly Hole[]
  readonly walk?: readonly Hole[]
  readonly old?: boolean
  readonly goodOutcome?: string
}

function ready({ frame = [], walk = [], old = false, goodOutcome = 'Leeds hires out one excavator a day earlier' }: Case): Ready {
  return readyFor({
    holes: (phase) => (phase === 'frame' ? frame : walk),
    flags: (field) => (old && field === 'workflow.caseDay' ? [{ part: 'workflow', field: 'caseDay', reason: 'old-case' }] : []),
    goodOutcome,
  })
}

const line: Hole = { part: 'decision', field: 'line' }
const vagueLine: Hole = { part: 'decision', field: 'line', vague: 'no-choice' satisfies FlagReason }
const decider: Hole = { part: 'decision', field: 'deciderId' }
const decideBy: Hole = { part: 'decision', field: 'decideBy' }
const named: Hole = { part: 'workflow', field: 'case' }
const dated: Hole = { part: 'workflow', field: 'caseDay' }
const noMoney: Hole = { part: 'noLimit', field: 'money' }
const noHours: Hole = { part: 'noLimit', field: 'hours' }
const noPeople: Hole = { part: 'noLimit', field: 'people' }
const amount: Hole = { part: 'limits', id: 'a', field: 'amount' }
const currency: Hole = { part: 'limits', id: 'a', field: 'currency' }
const vagueLimit: Hole = { part: 'limits', id: 'b', field: 'text', vague: 'vague-rule' satisfies FlagReason }

test('[F1] with the decision, a case, limits and a good outcome there is nothing to fill: ready', () => {
  expect(ready({})).toEqual({ lacks: { decision: [], case: [], limits: [], outcome: [] }, missing: 0, minutes: 0 })
})

test('[F1] an untouched board lacks all four, and says how many minutes they take', () => {
  const all = ready({ frame: [line, decideBy, decider], walk: [named, dated, noMoney, noHours, noPeople], goodOutcome: ' ' })
  expect([all.missing, all.minutes]).toEqual([4, 19])
})

test.each<[name: string, given: Case, missing: number, minutes: number]>([
  ['a line', { frame: [line] }, 1, 3],
  ['a line that is no choice: vague counts as a hole', { frame: [vagueLine] }, 1, 3],
  ['a line that is wrong in two ways is written once', { frame: [vagueLine, { ...vagueLine, vague: 'theme' }] }, 1, 3],
  ['a decider', { frame: [decider] }, 1, 1],
  ['a date to decide by', { frame: [decideBy] }, 1, 1],
  ['the decider and the date: one thing, two holes', { frame: [decideBy, decider] }, 1, 2],
  ['a case', { walk: [named, dated] }, 1, 5],
  ['only the day of the case', { walk: [dated] }, 1, 1],
  ['a case that is not recent any more', { old: true }, 1, 4],
  ['two limits that nobody spoke of', { walk: [noMoney, noHours] }, 1, 4],
  ['a limit without its amount and its currency is asked for once', { walk: [amount, currency] }, 1, 2],
  ['a limit without its number and one in vague words', { walk: [amount, vagueLimit] }, 1, 4],
  ['a good small outcome', { goodOutcome: '' }, 1, 3],
  ['a case and an outcome', { walk: [named], goodOutcome: '' }, 2, 7],
])('[F1] what is missing is told with the minutes to fill it: %s', (_, given, missing, minutes) => {
  const told = ready(given)
  expect([told.missing, told.minutes]).toEqual([missing, minutes])
})

test('[F1] what the hour itself will bring out is not asked for before it', () => {
  const within: Hole[] = [{ part: 'problem', field: 'cost' }, { part: 'facts', id: 'f', field: 'value' }]
  const walked: Hole[] = [{ part: 'workflow', field: 'done' }, { part: 'workflow', field: 'steps' }, { part: 'steps', id: 's', field: 'who' }]
  expect(ready({ frame: within, walk: walked }).missing).toBe(0)
})

test('[F1] each of the four keeps its holes, in the order of the page, so that a tap leads to the first', () => {
  const { lacks } = ready({ frame: [line, decider], walk: [dated, noMoney, amount], goodOutcome: '' })
  expect(lacks).toEqual({
    decision: [line, decider],
    case: [dated],
    limits: [noMoney, amount],
    outcome: [{ part: 'session', field: 'goodOutcome' }],
  })
})
