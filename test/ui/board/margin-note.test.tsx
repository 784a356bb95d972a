import { fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DecisionPart } from '../../../src/ui/board/decision/decision-part.tsx'
import { ProblemPart } from '../../../src/ui/board/problem/problem-part.tsx'
import { Announcer } from '../../../src/ui/kit/announcer.tsx'
import { en } from '../../../src/words/en/en.ts'
import { meet, openPhone } from '../../state/two-phones.ts'
import { button, field, newBoard, press, show, type } from './local-room.tsx'

const { notes } = en.flags

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
})

const says = () => [...document.querySelectorAll('.margin-note .said > p:first-child')].map((one) => one.textContent)
const rest = () => vi.advanceTimersByTime(800)

function open(line = '', role: 'edit' | 'view' = 'edit') {
  const phone = newBoard()
  if (line) phone.edit.decision.line().change(0, 0, line)
  show(phone, () => [<DecisionPart />, <ProblemPart />, <Announcer />], role)
  return phone
}

it('[B7] a note comes once typing rests, with an example, and says so once to whoever types', () => {
  open()
  const line = field('What must be decided')
  line.focus()
  type(line, 'Our AI')
  vi.advanceTimersByTime(700)
  type(line, 'Our AI strategy')
  vi.advanceTimersByTime(700)
  expect(says()).toEqual([])
  vi.advanceTimersByTime(100)
  expect(says()).toEqual([notes.theme.says])
  expect(screen.getByText(en.flags.for(notes.theme.example!))).toBeTruthy()
  const spoken = document.querySelector('[aria-live="polite"]')!
  expect(spoken.textContent).toBe(`${notes.theme.says} ${en.flags.for(notes.theme.example!)}`)
  type(line, 'Our AI strategy 2027')
  rest()
  expect(spoken.textContent).toBe(`${notes.theme.says} ${en.flags.for(notes.theme.example!)}`)
})

it('[B7] a note that is there stays while somebody types, and goes once the line is good', () => {
  open('Our AI strategy')
  expect(says()).toEqual([notes.theme.says])
  type(field('What must be decided'), 'Do we hire or wait?')
  expect(says()).toEqual([notes.theme.says])
  rest()
  expect(says()).toEqual([])
})

it('[B7] what another phone writes changes no note while somebody types elsewhere', () => {
  const phone = open('Do we hire or wait?')
  const ben = openPhone('ben')
  meet(phone, ben)
  ben.edit.decision.line().change(0, 19, 'Hiring plan')
  type(field('The problem in one sentence'), 'O')
  meet(phone, ben)
  vi.advanceTimersByTime(700)
  type(field('The problem in one sentence'), 'Or')
  vi.advanceTimersByTime(700)
  expect(says()).toEqual([])
  vi.advanceTimersByTime(100)
  expect(says()).toContain(notes['no-choice'].says)
})

it('[B7] one note at a time, the most useful first; dismissed for its text, for everybody', () => {
  const phone = open('Our strategy. And who pays for it?')
  expect(says()).toHaveLength(1)
  press(en.flags.dismiss)
  expect(says()).toEqual([notes['two-sentences'].says])
  press(en.flags.dismiss)
  expect(says()).toEqual([])
  const ben = openPhone('ben')
  meet(phone, ben)
  expect(ben.board.dismissed).toEqual(phone.board.dismissed)
  expect(Object.keys(ben.board.dismissed)).toHaveLength(2)
})

it('[B7] a view link and a closed session have no notes', () => {
  open('Our AI strategy', 'view')
  expect(says()).toEqual([])
  const phone = open('Our AI strategy')
  expect(says()).toEqual([notes.theme.says])
  phone.edit.session.close()
  expect(says()).toEqual([])
})

it('[B7] after a key the focus stays near the note that is gone', () => {
  open('Our AI strategy')
  button(en.flags.dismiss).focus()
  press(en.flags.dismiss)
  vi.advanceTimersByTime(0)
  return Promise.resolve().then(() => expect(document.activeElement).toBe(field('What must be decided')))
})

it('[D4] a far day is noted under the day, once the line itself is good', () => {
  const phone = open('Our AI strategy')
  phone.edit.decision.set('decideBy', '2026-03-17')
  rest()
  expect(says()).toEqual([notes.theme.says])
  type(field('What must be decided'), 'Do we hire or wait?')
  rest()
  expect(says()).toEqual([notes['decide-by-far'].says])
  phone.edit.decision.set('decideBy', '2026-03-16')
  rest()
  expect(says()).toEqual([])
})

it('[D6] one tap parks the second question as the next decision, in one undo step', () => {
  const phone = open('Do we hire or wait, and who trains them?')
  press('Park it')
  expect(phone.board.decision.line).toBe('Do we hire or wait?')
  expect(phone.board.parked).toMatchObject([{ text: 'Who trains them?', kind: 'next-decision' }])
  rest()
  expect(says()).toEqual([])
  phone.edit.undo()
  expect(phone.board.decision.line).toBe('Do we hire or wait, and who trains them?')
  expect(phone.board.parked).toEqual([])
})

it('[D6] Undo puts the second question back, unless the line was changed since', () => {
  const phone = open('Do we hire or wait? Who trains them?')
  press('Park it')
  press('Undo')
  expect(phone.board.decision.line).toBe('Do we hire or wait? Who trains them?')
  expect(phone.board.parked).toEqual([])
  rest()
  press('Park it')
  const ben = openPhone('ben')
  meet(phone, ben)
  ben.edit.decision.line().change(6, 4, 'rent')
  meet(phone, ben)
  press('Undo')
  expect(phone.board.decision.line).toBe('Do we rent or wait?')
  expect(phone.board.parked).toHaveLength(1)
})

it('[D7] two phones: each person has one answer, both see only the count, and an edit clears it on both', () => {
  const phone = open('Do we hire or wait?')
  const ben = openPhone('ben')
  phone.edit.people.join('ben', 'Ben')
  // Cyd has no phone, and is not waited for.
  phone.edit.people.add({ name: 'Cyd' })
  meet(phone, ben)
  press('I would say it this way')
  ben.edit.decision.answer('ben', 'not-yet')
  ben.edit.decision.answer('ben', 'say-it')
  meet(phone, ben)
  expect(document.querySelector('.count')?.textContent).toBe('2 of 2 would say it this way')
  expect(document.querySelector('.same-sentence')?.textContent).not.toMatch(/Ana|Ben/)
  ben.edit.decision.line().change(18, 0, ' a month')
  meet(phone, ben)
  expect(document.querySelector('.count')).toBeNull()
  expect(button('I would say it this way').getAttribute('aria-pressed')).toBe('false')
})

it('[P1] a price in the line is taken over by one tap, in one undo step', () => {
  const phone = open()
  phone.edit.problem.line().change(0, 0, 'Approval of orders costs us 6h/wk')
  rest()
  press('Take 6 hours a week from the line')
  expect(phone.board.problem).toMatchObject({ costAmount: 6, costUnit: 'hours', costCurrency: '', costPer: 'week' })
  expect(says()).toEqual([])
  phone.edit.undo()
  expect(phone.board.problem.costAmount).toBeNull()
})

it('[P1] a step that the line names is taken over by one tap', () => {
  const phone = open()
  phone.edit.problem.set('costAmount', 6)
  const types = phone.edit.steps.add({ what: 'Types the sheet' })
  phone.edit.problem.line().change(0, 0, 'Nobody can read the sheet')
  rest()
  press('It breaks at 1 · Types the sheet')
  expect(phone.board.problem.stepId).toBe(types)
  expect(says()).toEqual([])
})

it('[P2] a line without number and place asks for one after the other', () => {
  const phone = open()
  phone.edit.problem.line().change(0, 0, 'Everything is slow')
  rest()
  expect(says()).toEqual([notes['no-number'].says])
  fireEvent.click(button(en.flags.dismiss))
  expect(says()).toEqual([notes['no-place'].says])
})
