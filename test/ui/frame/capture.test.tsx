import { fireEvent, screen, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { press, type } from '../browser.ts'
import { openBoard, sheet } from './open-board.tsx'

const kinds = [
  ['Action', 'actions', { text: 'Ben leaves in April' }],
  ['Limit', 'limits', { type: 'rule', text: 'Ben leaves in April' }],
  ['Open question', 'questions', { text: 'Ben leaves in April' }],
  ['Parking lot', 'parked', { kind: 'parked', text: 'Ben leaves in April' }],
  ['Fact', 'facts', { label: 'Ben leaves in April', value: '' }],
] as const

for (const [name, list, expected] of kinds) {
  test(`[K1] two taps save what was heard as ${name.toLowerCase()}`, async () => {
    const stage = await openBoard()
    fireEvent.click(screen.getByRole('button', { name: 'Write something down' }))
    const field = screen.getByLabelText<HTMLTextAreaElement>('What did you hear?')
    expect(document.activeElement).toBe(field)
    type(field, 'Ben leaves\nin April ')
    fireEvent.click(within(await sheet('Write it down')).getByRole('button', { name }))
    expect(stage.board[list]).toHaveLength(1)
    expect(stage.board[list][0]).toMatchObject(expected)
    expect(field.value).toBe('')
    expect(document.activeElement).toBe(field)
  })
}

test('[K1] an action that was saved asks who and when, one tap each, and the field waits for the next action', async () => {
  const stage = await openBoard({}, ({ edit }) => void edit.people.add({ name: 'Ben', joined: false }))
  press('c')
  const field = screen.getByLabelText<HTMLTextAreaElement>('What did you hear?')
  for (const [text, day] of [['Call the printer', 'Tomorrow, Wed 25 Nov'], ['Order paper', 'Fri 27 Nov']] as const) {
    type(field, text)
    fireEvent.click(screen.getByRole('button', { name: 'Action' }))
    expect(document.activeElement).toBe(field)
    fireEvent.click(within(screen.getByRole('group', { name: `Who owns it: ${text}` })).getByRole('button', { name: 'Ben' }))
    fireEvent.click(screen.getByRole('button', { name: day }))
    expect(document.activeElement).toBe(field)
  }
  const owner = stage.board.people.find((one) => one.name === 'Ben')!.id
  expect(stage.board.actions.map(({ text, ownerId, due }) => [text, ownerId, due])).toEqual([
    ['Call the printer', owner, '2026-11-25'],
    ['Order paper', owner, '2026-11-27'],
  ])
})

test('[K1] what was taken back asks nothing more', async () => {
  await openBoard()
  press('c')
  type(screen.getByLabelText('What did you hear?'), 'Wrong')
  fireEvent.click(screen.getByRole('button', { name: 'Action' }))
  fireEvent.click(within(screen.getByRole('dialog')).getAllByText('Undo').at(-1)!)
  expect(screen.queryByRole('group', { name: /^By when/ })).toBeNull()
})

test('[K1] what was saved stands under the field with its Undo, one after the other, and no notice covers the field', async () => {
  await openBoard()
  press('c')
  const field = screen.getByLabelText('What did you hear?')
  for (const [kind, text] of [['Action', 'Call the printer'], ['Limit', 'No second system'], ['Fact', 'Errors: 4 %']] as const) {
    type(field, text)
    fireEvent.click(screen.getByRole('button', { name: kind }))
  }
  const capture = within(screen.getByRole('dialog'))
  const kept = capture.getByText('Fact: Errors: 4 %', { ignore: '[aria-live]' })
  expect(field.compareDocumentPosition(kept) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  expect(capture.getAllByText('Undo')).toHaveLength(1)
  expect(document.querySelector('.toast')).toBeNull()
  expect(document.querySelector('dialog [aria-live]')!.textContent).toBe('Fact: Errors: 4 %')
})

test('[K1] the key c opens it, but not out of a field', async () => {
  await openBoard()
  const own = document.createElement('input')
  document.body.append(own)
  own.focus()
  press('c')
  expect(screen.queryByRole('dialog')).toBeNull()
  own.remove()
  press('c', { ctrlKey: true })
  expect(screen.queryByRole('dialog')).toBeNull()
  press('c')
  await sheet('Write it down')
})

test('[K1] Ctrl+Enter saves it again as what was chosen last', async () => {
  const stage = await openBoard()
  press('c')
  const field = screen.getByLabelText('What did you hear?')
  type(field, 'First')
  fireEvent.click(screen.getByRole('button', { name: 'Parking lot' }))
  type(field, 'Second')
  press('Enter', { ctrlKey: true })
  expect(stage.board.parked.map((one) => one.text)).toEqual(['First', 'Second'])
})

test('[K1] a kind with nothing typed asks for the words and saves nothing', async () => {
  const stage = await openBoard()
  press('c')
  fireEvent.click(screen.getByRole('button', { name: 'Action' }))
  expect(screen.getByText('Write something first, then say what it is.')).toBeTruthy()
  expect(stage.board.actions).toHaveLength(0)
})

test('[C5] half a capture survives closing the sheet', async () => {
  await openBoard()
  press('c')
  type(screen.getByLabelText('What did you hear?'), 'half a th')
  fireEvent.click(screen.getByLabelText('Close'))
  press('c')
  const field = screen.getByLabelText<HTMLTextAreaElement>('What did you hear?')
  expect(field.value).toBe('half a th')
  type(field, '')
})

test('[B3] a capture can be taken back where it was made', async () => {
  const stage = await openBoard()
  press('c')
  type(screen.getByLabelText('What did you hear?'), 'Wrong')
  fireEvent.click(screen.getByRole('button', { name: 'Fact' }))
  fireEvent.click(within(screen.getByRole('dialog')).getAllByText('Undo').at(-1)!)
  expect(stage.board.facts).toHaveLength(0)
})

test('[J4] a view link offers no way to write anything down', async () => {
  await openBoard({ role: 'view' })
  expect(screen.queryByRole('button', { name: 'Write something down' })).toBeNull()
  press('c')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('View only.')).toBeTruthy()
})
