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
  expect(asked).toEqual(['What could be decided? true', 'What is the other way? true', 'Is there a third way? false', 'Add an option false'])
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

it('[O1] with one option the part says so, and the parking lot gives one back', () => {
  const phone = newBoard()
  phone.edit.options.add({ line: 'Keep sewing' })
  phone.edit.parked.add({ text: 'Send it out' })
  show(phone, () => <Compare />)
  expect(screen.getByText('One way is not a choice yet.')).toBeTruthy()
  press('Take one from the parking lot')
  press('Send it out')
  expect(phone.board.options.map((option) => option.line)).toEqual(['Keep sewing', 'Send it out'])
  expect(phone.board.parked).toHaveLength(0)
  expect(screen.queryByText('One way is not a choice yet.')).toBeNull()
  press('Undo')
  expect(phone.board.options.map((option) => option.line)).toEqual(['Keep sewing'])
  expect(phone.board.parked.map((parked) => parked.text)).toEqual(['Send it out'])
})

it('[O1] with more than three one tap parks any of them, and Undo brings it back', () => {
  const phone = newBoard()
  for (const line of ['A', 'B', 'C', 'D']) phone.edit.options.add({ line })
  show(phone, () => <Compare />)
  press('Park: B')
  expect(phone.board.options.map((option) => option.line)).toEqual(['A', 'C', 'D'])
  expect(phone.board.parked.map((parked) => parked.text)).toEqual(['B'])
  expect(screen.queryByText(/options stand/)).toBeNull()
  press('Undo')
  expect(phone.board.options.map((option) => option.line)).toEqual(['A', 'B', 'C', 'D'])
})

const clashing = () => {
  const phone = twoOptions()
  phone.edit.limits.add({ type: 'people', who: 'Ana and Ben' })
  phone.edit.options.set(phone.board.options[0]!.id, 'people', 6)
  return phone
}

it('[O3] a clash stands on the option until it is accepted for everybody, and then as small words', () => {
  const phone = clashing()
  show(phone, () => <Compare />)
  expect(screen.getByText('needs 6 people, there are 2')).toBeTruthy()
  press('Accept: needs 6 people, there are 2')
  expect(phone.board.options[0]!.acceptedClashes).toHaveLength(1)
  expect(screen.getByText('accepted: needs 6 people, there are 2')).toBeTruthy()
  press('take back: needs 6 people, there are 2')
  expect(screen.getByText('needs 6 people, there are 2')).toBeTruthy()
})

it('[O3] an accepted clash comes back when a number changes, and goes with striking or with the limit', () => {
  const phone = clashing()
  const { id } = phone.board.options[0]!
  show(phone, () => <Compare />)
  press('Accept: needs 6 people, there are 2')
  phone.edit.options.set(id, 'people', 7)
  expect(button('Accept: needs 7 people, there are 2')).toBeTruthy()
  phone.edit.limits.set(phone.board.limits[0]!.id, 'who', 'Ana')
  expect(button('Accept: needs 7 people, there is 1')).toBeTruthy()
  phone.edit.options.set(id, 'struck', true)
  expect(screen.queryByText(/needs 7 people/)).toBeNull()
  phone.edit.options.set(id, 'struck', false)
  phone.edit.limits.remove(phone.board.limits[0]!.id)
  expect(screen.queryByText(/needs 7 people/)).toBeNull()
})

it('[O3] each clash says both numbers', () => {
  const phone = newBoard()
  for (const limit of [
    { type: 'money', amount: 6000, currency: 'EUR', per: 'total' }, { type: 'money', amount: 600, currency: 'EUR', per: 'month' }, { type: 'hours', amount: 6 },
    { type: 'people', who: 'Ruth', leaving: true, day: '2026-04-11' }, { type: 'deadline', text: 'Easter', day: '2026-04-05' },
    { type: 'tool', text: 'the old press', day: '2026-12-31' },
  ] as const) phone.edit.limits.add(limit)
  phone.edit.options.add({ line: 'Get rid of the old press', cost: 9000, costCurrency: 'EUR', hoursPerWeek: 8, endDay: '2026-05-31' })
  show(phone, () => <Compare />)
  expect([...document.querySelectorAll('.clashes span')].map((clash) => clash.textContent.replaceAll('\u00a0', ' '))).toEqual([
    '€ 9,000, the limit is € 6,000',
    '€ 9,000 until Sun 31 May, the limit is € 600 a month',
    'needs 8 h a week, there are 6',
    'Ruth leaves Sat 11 Apr, it ends Sun 31 May',
    'ends Sun 31 May, after “Easter” on Sun 5 Apr',
    'the old press would go by Sun 31 May, and must stay until Thu 31 Dec',
  ])
})

it('[O3] an option is closed by what would never be approved, in its words and by whom, and asks for nothing more', () => {
  const phone = twoOptions()
  phone.edit.limits.add({ type: 'never', text: 'Binding abroad', who: 'Nadia' })
  show(phone, () => <Compare />)
  press('More for option 2')
  fireEvent.click(screen.getByRole('menuitem', { name: 'Close it: “Binding abroad” would never be approved' }))
  expect(screen.getByText('Closed: Nadia would never approve “Binding abroad”.')).toBeTruthy()
  expect(button('Option 2, closed')).toBeTruthy()
  expect(within(screen.getByRole('article', { name: 'Option 2' })).queryByPlaceholderText('how long?')).toBeNull()
  expect(screen.getByText('One way is not a choice yet.')).toBeTruthy()
  press('More for option 2')
  fireEvent.click(screen.getByRole('menuitem', { name: 'It can be approved after all' }))
  expect(phone.board.options[1]!.breaksLimitId).toBe('')
})

it('[O3] the first cost takes the currency of the limit it is compared with', () => {
  const phone = twoOptions()
  phone.edit.limits.add({ type: 'money', amount: 100, currency: 'CHF', per: 'month' })
  show(phone, () => <Compare />)
  fireEvent.click(within(screen.getByRole('article', { name: 'Option 1' })).getByRole('button', { name: 'Cost, hours, people, end' }))
  leave(field('Cost'), '120')
  fireEvent.click(screen.getByLabelText('a month'))
  expect(phone.board.options[0]).toMatchObject({ cost: 120, costCurrency: 'CHF', costPer: 'month' })
  press('Done')
  expect(screen.getByText(/CHF 120 a month, the limit is CHF 100 a month/)).toBeTruthy()
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

const backstory = (text: string) => {
  const phone = newBoard()
  phone.edit.parked.add({ text, kind: 'backstory' })
  show(phone, () => <Compare />)
  return phone
}

it('[K3] backstory asks one question; what does not change the answer stays parked', () => {
  const phone = backstory('Chosen by a manager who left')
  expect(screen.getByText('Does it change the answer?')).toBeTruthy()
  press('no')
  expect(phone.board.parked[0]!.changesAnswer).toBe(false)
  expect(screen.getByText('Does not change the answer. It stays parked.')).toBeTruthy()
  press('ask again')
  expect(phone.board.parked[0]!.changesAnswer).toBeNull()
})

it('[K3] what changes the answer becomes a fact or an open question by one tap, with Undo', () => {
  const phone = backstory('Price of thread: up 30 %')
  press('yes, it does')
  expect(screen.getByText('Changes the answer.')).toBeTruthy()
  press('Make it a fact')
  expect(phone.board.facts[0]).toMatchObject({ label: 'Price of thread', value: 'up 30 %' })
  expect(phone.board.parked).toHaveLength(0)
  press('Undo')
  expect(phone.board.facts).toHaveLength(0)
  press('Make it an open question')
  expect(phone.board.questions.map((question) => question.text)).toEqual(['Price of thread: up 30 %'])
  expect(phone.board.parked).toHaveLength(0)
})

it('[K3] an open question is parked as backstory, and anything parked can be called that', () => {
  const phone = newBoard()
  phone.edit.questions.add({ text: 'Who chose it?' })
  phone.edit.parked.add({ text: 'It was cheap then' })
  show(phone, () => <Compare />)
  press('More for Who chose it?')
  fireEvent.click(screen.getByRole('menuitem', { name: 'Backstory: park it' }))
  press('More for It was cheap then')
  fireEvent.click(screen.getByRole('menuitem', { name: 'It is backstory' }))
  expect(phone.board.questions).toHaveLength(0)
  expect(phone.board.parked.map(({ text, kind }) => `${text} ${kind}`)).toEqual(['It was cheap then backstory', 'Who chose it? backstory'])
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
