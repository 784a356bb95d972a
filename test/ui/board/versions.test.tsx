import { fireEvent, screen } from '@solidjs/testing-library'
import { expect, it } from 'vitest'
import { CallPart } from '../../../src/ui/board/call/call-part.tsx'
import { DecisionPart } from '../../../src/ui/board/decision/decision-part.tsx'
import { ProblemPart } from '../../../src/ui/board/problem/problem-part.tsx'
import { RemovedSheet } from '../../../src/ui/board/removed/removed-sheet.tsx'
import type { Room } from '../../../src/state/room.ts'
import { meet, openPhone } from '../../state/two-phones.ts'
import { button, field, newBoard, press, show, type } from './local-room.tsx'

/** A board on which Ana and Ben wrote the decision line apart; Ana's phone shows it. */
function apart(role: Room['role'] = 'edit') {
  const ana = newBoard()
  const ben = openPhone('ben')
  meet(ana, ben)
  ben.edit.people.join('ben', 'Ben')
  ben.leave()
  ben.edit.decision.line().change(0, 0, 'Replace the press, or rent one?')
  ana.edit.decision.line().change(0, 0, 'Keep the press, or sell it?')
  const meetAgain = () => {
    meet(ana, ben)
    ben.back()
  }
  const shown = show(ana, () => <DecisionPart />, role)
  return { ana, ben, meetAgain, ...shown }
}

const texts = () => [...document.querySelectorAll('.line-versions li p:first-child')].map((one) => one.textContent)
const both = ['Keep the press, or sell it?', 'Replace the press, or rent one?']

it('[B4] two versions of a line are shown side by side with who wrote them, and one tap chooses', () => {
  const { ana, meetAgain } = apart()
  meetAgain()
  expect(texts()).toEqual(both)
  expect(screen.getByText('Two versions were written apart. Which one holds?')).toBeTruthy()
  expect(screen.getByText(/^Ana, \d\d:\d\d$/)).toBeTruthy()
  expect(screen.getByText(/^Ben, \d\d:\d\d, while offline$/)).toBeTruthy()
  fireEvent.click(screen.getAllByRole('button', { name: 'Use this' })[1]!)
  expect(ana.board.decision.line).toBe(both[1])
  expect(texts()).toEqual([])
  expect((field('What must be decided') as HTMLTextAreaElement).value).toBe(both[1])
  expect(document.activeElement?.className).toBe('versioned-line')
})

it('[B4] what stands in a version is followed, and the button under a finger stays', () => {
  const { ana, ben, meetAgain } = apart()
  meetAgain()
  const [first, second] = screen.getAllByRole('button', { name: 'Use this' })
  const own = ben.edit.decision.line()
  own.choose('first')
  ben.edit.undo()
  ana.edit.decision.line().change(0, 4, 'Leave')
  meet(ana, ben)
  expect(texts()).toEqual(['Leave the press, or sell it?', both[1]])
  expect(screen.getAllByRole('button', { name: 'Use this' })).toEqual([first, second])
})

it('[B4] both are edited into one, with both in view until that is done', () => {
  const { ana, meetAgain } = apart()
  meetAgain()
  press('Edit into one')
  expect(document.activeElement).toBe(field('What must be decided'))
  type(field('What must be decided'), 'Keep the press, or rent one?')
  expect([ana.board.decision.line, ana.board.decision.versions.line]).toEqual(['Keep the press, or rent one?', []])
  expect(both.every((text) => screen.getByText(text))).toBe(true)
  press('Done')
  expect(both.some((text) => screen.queryByText(text))).toBe(false)
})

it('[B4] whoever changed nothing in the end has to choose all the same', () => {
  const { meetAgain } = apart()
  meetAgain()
  press('Edit into one')
  press('Done')
  expect(texts()).toEqual(both)
})

it('[B4] whoever types while another version arrives goes on in the same field, and chooses on leaving it', () => {
  const { ana, meetAgain } = apart()
  const line = field('What must be decided') as HTMLTextAreaElement
  line.focus()
  meetAgain()
  expect(document.activeElement).toBe(line)
  expect(line.value).toBe(both[0])
  expect(screen.getByText(both[1]!)).toBeTruthy()
  type(line, 'Keep the press?')
  expect(ana.board.decision.versions.line.map(({ text }) => text)).toEqual(['Keep the press?', both[1]])
  line.blur()
  expect(texts()).toEqual(['Keep the press?', both[1]])
})

it('[B4] a view link shows both, with nothing to press', () => {
  const { meetAgain } = apart('view')
  meetAgain()
  expect(texts()).toEqual(both)
  expect(screen.getByText('Two versions were written apart.')).toBeTruthy()
  expect(document.querySelectorAll('button, textarea')).toHaveLength(0)
})

it('[B4] the problem line and the call are shown and chosen in the same way', () => {
  const ana = newBoard()
  const ben = openPhone('ben')
  const id = ana.edit.call.make({ path: 'Keep it' })
  meet(ana, ben)
  ben.leave()
  for (const [phone, text] of [[ana, 'a'], [ben, 'b']] as const) {
    phone.edit.problem.line().change(0, 0, text)
    phone.edit.call.line(id, 'why').change(0, 0, text)
  }
  meet(ana, ben)
  const { unmount } = show(ana, () => <ProblemPart />)
  expect(texts()).toEqual(['a', 'b'])
  unmount()
  show(ana, () => <CallPart />)
  expect(texts()).toEqual(['a', 'b'])
  fireEvent.click(screen.getAllByRole('button', { name: 'Use this' })[1]!)
  expect(ana.board.call?.why).toBe('b')
})

it('[B4] calls made apart are shown side by side, and one tap lets one of them stand', () => {
  const ana = newBoard()
  const ben = openPhone('ben')
  meet(ana, ben)
  ana.edit.call.make({ path: 'Keep it', why: 'It is paid for' })
  ben.edit.call.make({ path: 'Replace it' })
  show(ana, () => <CallPart />)
  const why = field('Why')
  why.focus()
  meet(ana, ben)
  expect(document.activeElement).toBe(why)
  why.blur()
  expect(texts().toSorted()).toEqual(['Keep it · It is paid for', 'Replace it'])
  fireEvent.click(screen.getAllByRole('button', { name: 'Use this' })[texts().indexOf('Replace it')]!)
  expect([ana.board.call?.path, ana.board.callsApart]).toEqual(['Replace it', []])
})

it('[B4] what was not chosen is among what was removed, and can be put back', () => {
  const { ana, meetAgain, unmount } = apart()
  meetAgain()
  fireEvent.click(screen.getAllByRole('button', { name: 'Use this' })[1]!)
  unmount()
  show(ana, () => <RemovedSheet open onClose={() => {}} />)
  expect(screen.getByText(both[0]!)).toBeTruthy()
  fireEvent.click(button(`Put back ${both[0]}`))
  expect(ana.board.decision.line).toBe(both[0])
})
