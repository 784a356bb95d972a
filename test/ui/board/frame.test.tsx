import { fireEvent, screen } from '@solidjs/testing-library'
import { expect, it } from 'vitest'
import { Frame } from '../../../src/ui/board/phases/frame.tsx'
import { meet, openPhone } from '../../state/two-phones.ts'
import { button, field, newBoard, press, show, type } from './local-room.tsx'

it('[B6] an empty Frame is drawn as its gaps, and as text alone on a view link', () => {
  const phone = newBoard()
  const { unmount } = show(phone, () => <Frame />)
  for (const question of ['by when?', 'who decides?', 'where does it break?', 'costs how much?', 'who feels it?']) {
    expect(button(question)).toBeTruthy()
  }
  expect(screen.getByPlaceholderText('What must be decided, and by when?')).toBeTruthy()
  unmount()
  show(phone, () => <Frame />, 'view')
  expect(screen.getByText('who decides?')).toBeTruthy()
  expect(document.querySelectorAll('button, input, textarea')).toHaveLength(0)
})

it('[B1] the lines are typed in place and read back from the board', () => {
  const phone = newBoard()
  show(phone, () => <Frame />)
  type(field('What must be decided'), 'Keep sewing, or glue?')
  expect(phone.board.decision.line).toBe('Keep sewing, or glue?')
})

it('[D4] pressing the gap opens the date, and the chosen day closes it and fills the gap', () => {
  const phone = newBoard()
  show(phone, () => <Frame />)
  press('by when?')
  fireEvent.change(field('Decide by'), { target: { value: '2026-03-06' } })
  expect(phone.board.decision.decideBy).toBe('2026-03-06')
  expect(document.querySelector('dialog')).toBeNull()
  expect(button('Decide by: by Fri 6 Mar')).toBeTruthy()
})

it('[D5] the decider is one of the people, or a name typed in place', () => {
  const phone = newBoard()
  show(phone, () => <Frame />)
  press('who decides?')
  press(/^Ana/)
  expect(phone.board.decision.deciderId).toBe('ana')
  press('Who decides: Ana decides')
  type(field('Somebody else'), 'Rana')
  press('Add')
  expect(phone.board.people.map((person) => person.name)).toEqual(['Ana', 'Rana'])
  expect(button('Who decides: Rana decides')).toBeTruthy()
})

it('[D5] "said out loud" is offered once there is a line to say', () => {
  const phone = newBoard()
  show(phone, () => <Frame />)
  expect(screen.queryByRole('button', { name: 'Said out loud' })).toBeNull()
  phone.edit.decision.line().change(0, 0, 'Keep sewing, or glue?')
  press('Said out loud')
  expect(phone.board.decision.saidOutLoud).toBe(true)
  press('Said out loud')
  expect(phone.board.decision.saidOutLoud).toBe(false)
})

it('[D7] each person answers for themselves, only the count shows, and an edit clears the answers', () => {
  const phone = newBoard()
  const ben = openPhone('ben')
  phone.edit.decision.line().change(0, 0, 'Keep sewing, or glue?')
  phone.edit.people.join('ben', 'Ben')
  meet(phone, ben)
  ben.edit.decision.answer('ben', 'not-yet')
  meet(phone, ben)
  show(phone, () => <Frame />)
  const say = button('I would say it this way')
  press('I would say it this way')
  expect(screen.getByText('1 of 2 would say it this way')).toBeTruthy()
  expect(say.getAttribute('aria-pressed')).toBe('true')
  expect(button('Not yet').getAttribute('aria-pressed')).toBe('false')
  expect(screen.queryByText(/Ben/)).toBeNull()
  type(field('What must be decided'), 'Keep sewing, or glue from May?')
  expect(screen.queryByText(/would say it this way$/, { selector: 'p' })).toBeNull()
  expect(say.getAttribute('aria-pressed')).toBe('false')
})

it('[D7] pressing the same answer again takes it back', () => {
  const phone = newBoard()
  phone.edit.decision.line().change(0, 0, 'Keep sewing, or glue?')
  show(phone, () => <Frame />)
  press('Not yet')
  expect(phone.board.agreements).toHaveLength(1)
  press('Not yet')
  expect(phone.board.agreements).toHaveLength(0)
})

it('[P1] the place is a step that is there, or a new one named on the spot', () => {
  const phone = newBoard()
  const cut = phone.edit.steps.add({ what: 'Cuts the sheets' })
  show(phone, () => <Frame />)
  press('where does it break?')
  press('Step 1: Cuts the sheets')
  expect(phone.board.problem.stepId).toBe(cut)
  press('Where it breaks: breaks at 1 · Cuts the sheets')
  type(field('A new step: what happens there'), 'Presses them')
  press('A new step: what happens there')
  expect(button('Where it breaks: breaks at 2 · Presses them')).toBeTruthy()
})

it('[P1] the price is a number, its unit and per what; until then the gap says what is known', () => {
  const phone = newBoard()
  show(phone, () => <Frame />)
  press('costs how much?')
  const amount = field('How much')
  fireEvent.input(amount, { target: { value: '800' } })
  fireEvent.blur(amount)
  press('Done')
  press('800, of what and how often?')
  fireEvent.click(field('money'))
  fireEvent.click(field('EUR'))
  fireEvent.click(field('a week'))
  press('Done')
  expect(button('What it costs: costs €\u00a0800 a week')).toBeTruthy()
  expect(phone.board.problem).toMatchObject({ costAmount: 800, costUnit: 'money', costCurrency: 'EUR', costPer: 'week' })
})

it('[P2] who feels it is one of four', () => {
  const phone = newBoard()
  show(phone, () => <Frame />)
  press('who feels it?')
  fireEvent.click(field('the next team'))
  expect(phone.board.problem.feltBy).toBe('next-team')
  expect(button('Who feels it: felt by the next team')).toBeTruthy()
})

it('[B5] a fact is added by its label, and the cursor goes to its value', async () => {
  const phone = newBoard()
  show(phone, () => <Frame />)
  type(field('Add a fact'), 'Orders a month')
  press('Add a fact')
  await Promise.resolve()
  const value = field('Value of Orders a month')
  expect(document.activeElement).toBe(value)
  fireEvent.input(value, { target: { value: '41' } })
  fireEvent.blur(value)
  expect(phone.board.facts[0]).toMatchObject({ label: 'Orders a month', value: '41' })
})

it('[B5] only an address of the web becomes a link', () => {
  const phone = newBoard()
  phone.edit.facts.add({ label: 'Orders', value: '41', link: 'https://example.org/orders' })
  phone.edit.facts.add({ label: 'Trap', value: '1', link: 'javascript:alert(1)' })
  show(phone, () => <Frame />, 'view')
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['https://example.org/orders'])
})

it('[B2] facts are reordered by their handle', () => {
  const phone = newBoard()
  for (const label of ['one', 'two']) phone.edit.facts.add({ label, value: '1' })
  show(phone, () => <Frame />)
  press('Move: two')
  press('Move up: two')
  expect(phone.board.facts.map((fact) => fact.label)).toEqual(['two', 'one'])
})

it('[B2] what another phone changes appears without touching what is typed here', () => {
  const phone = newBoard()
  const ben = openPhone('ben')
  meet(phone, ben)
  show(phone, () => <Frame />)
  type(field('What must be decided'), 'Keep sewing, or glue?')
  ben.edit.decision.set('decideBy', '2026-03-06')
  meet(phone, ben)
  expect(button('Decide by: by Fri 6 Mar')).toBeTruthy()
  expect(field('What must be decided').value).toBe('Keep sewing, or glue?')
})
