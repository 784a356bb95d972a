import { fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, expect, it, vi } from 'vitest'
import { Compare } from '../../../src/ui/board/phases/compare.tsx'
import { TypingContext } from '../../../src/ui/kit/typing.ts'
import { button, field, leave, newBoard, press, show, type } from './local-room.tsx'

afterEach(() => vi.unstubAllGlobals())

const wideWindow = () =>
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }))
const twoOptions = () => {
  const phone = newBoard()
  phone.edit.options.add({ line: 'Keep sewing', howLong: 'a week' })
  phone.edit.options.add({ line: 'Send it out' })
  return phone
}

it('[O1] the next option is asked for until two stand, and more than three is said', () => {
  const phone = newBoard()
  show(phone, () => <Compare />)
  const add = field('Add an option')
  const asked: string[] = []
  for (const line of ['A', 'B', 'C', 'D']) {
    asked.push(`${add.placeholder} ${add.closest('form')!.classList.contains('hole-like')}`)
    type(add, line)
    fireEvent.submit(add.closest('form')!)
  }
  expect(asked).toEqual(['What could be decided? true', 'What is the other way? true', 'Is there a third way? false', 'Is there a third way? false'])
  expect(screen.getByText(/^4 options stand/)).toBeTruthy()
})

it('[O2] each of the five answers is a gap with its question until it is given', () => {
  const phone = twoOptions()
  show(phone, () => <Compare />)
  const page = within(screen.getByRole('article', { name: 'Option 1' }))
  expect(page.getAllByRole('textbox').map((box) => (box as HTMLTextAreaElement).placeholder).slice(1)).toEqual([
    'how long?', 'who can do it?', 'which risk do we accept?', 'what will we know after a week?', 'what must stay as it is?',
  ])
  leave(page.getByLabelText('Risk accepted'), 'a late week')
  expect(phone.board.options[0]!.risk).toBe('a late week')
})

it('[J2] who types an answer right now is said beside it', () => {
  const phone = twoOptions()
  const answer = `options/${phone.board.options[0]!.id}/risk`
  const typing = { tell: () => {}, others: (name: string) => (name === answer ? ['Ben'] : []) }
  show(phone, () => (
    <TypingContext.Provider value={typing}>
      <Compare />
    </TypingContext.Provider>
  ))
  expect(screen.getByText('Ben is typing here').closest('[data-field]')?.getAttribute('data-field')).toBe(answer)
})

it('[O2] the map shows what is still empty across options, and turns to their page', () => {
  const phone = twoOptions()
  show(phone, () => <Compare />)
  expect(button('Option 1, 4 parts missing').querySelectorAll('i.filled')).toHaveLength(1)
  expect(button('Option 2, 5 parts missing').getAttribute('aria-current')).toBeNull()
  press('Option 2, 5 parts missing')
  expect(button('Option 2, 5 parts missing').getAttribute('aria-current')).toBe('true')
})

it('[O3] cost, hours, people and an end can be carried', () => {
  const phone = twoOptions()
  show(phone, () => <Compare />)
  fireEvent.click(within(screen.getByRole('article', { name: 'Option 1' })).getByRole('button', { name: 'Cost, hours, people, end' }))
  leave(field('Cost'), '1200')
  fireEvent.click(screen.getByLabelText('GBP'))
  leave(field('Hours a week'), '6')
  leave(field('People needed'), '1')
  fireEvent.change(field('Ends on'), { target: { value: '2026-03-27' } })
  press('Done')
  expect(button('Cost, hours, people, end: £\u00a01,200 · 6 h a week · 1 person · ends Fri 27 Mar')).toBeTruthy()
})

it('[O3] a struck option asks for nothing more and can be put back', () => {
  const phone = twoOptions()
  show(phone, () => <Compare />)
  press('More for option 2')
  fireEvent.click(screen.getByRole('menuitem', { name: 'Strike it out' }))
  expect(phone.board.options[1]!.struck).toBe(true)
  expect(button('Option 2, struck')).toBeTruthy()
  expect(within(screen.getByRole('article', { name: 'Option 2' })).queryByPlaceholderText('how long?')).toBeNull()
  press('More for option 2')
  fireEvent.click(screen.getByRole('menuitem', { name: 'Put it back' }))
  expect(phone.board.options[1]!.struck).toBe(false)
})

it('[O1] an option can be parked, and Undo brings it back', () => {
  const phone = twoOptions()
  show(phone, () => <Compare />)
  press('More for option 2')
  fireEvent.click(screen.getByRole('menuitem', { name: 'Park it' }))
  expect(phone.board.options.map((option) => option.line)).toEqual(['Keep sewing'])
  expect(phone.board.parked.map((parked) => parked.text)).toEqual(['Send it out'])
  press('Undo')
  expect(phone.board.options.map((option) => option.line)).toEqual(['Keep sewing', 'Send it out'])
  expect(phone.board.parked).toHaveLength(0)
})

it('[O4] a wide window shows one table with the questions as its rows', () => {
  wideWindow()
  show(twoOptions(), () => <Compare />)
  const table = screen.getByRole('table')
  expect(within(table).getAllByRole('columnheader')).toHaveLength(2)
  expect(within(table).getAllByRole('rowheader').map((row) => row.textContent)).toEqual([
    'How long it takes', 'Who can do it', 'Risk accepted', 'Learned in the first week', 'Not to be touched now', 'Cost, hours, people, end',
  ])
  expect(screen.queryByRole('article')).toBeNull()
})

it('[O4] on a phone one press turns pages into the table and back', () => {
  show(twoOptions(), () => <Compare />)
  press('side by side')
  expect(screen.getByRole('table')).toBeTruthy()
  press('one by one')
  expect(screen.getAllByRole('article')).toHaveLength(2)
})

it('[B2] options are reordered from their menu', () => {
  const phone = twoOptions()
  show(phone, () => <Compare />)
  press('More for option 1')
  fireEvent.click(screen.getByRole('menuitem', { name: 'Move it back' }))
  expect(phone.board.options.map((option) => option.line)).toEqual(['Send it out', 'Keep sewing'])
})

it('[K3] parked entries and open questions are reached from here', () => {
  const phone = twoOptions()
  show(phone, () => <Compare />)
  type(field('Park something'), 'Prices next year')
  press('Park something')
  type(field('Ask something'), 'Do they take sewn blocks?')
  press('Ask something')
  press('More for Prices next year')
  fireEvent.click(screen.getByRole('menuitem', { name: 'Make it the next decision' }))
  expect(phone.board.parked[0]).toMatchObject({ text: 'Prices next year', kind: 'next-decision' })
  press('who finds out?')
  press(/^Ana/)
  expect(phone.board.questions[0]).toMatchObject({ text: 'Do they take sewn blocks?', ownerId: 'ana' })
})
