import { fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { Root } from '../../../src/ui/root.tsx'
import { press, type } from '../browser.ts'
import { card, makeStage, type StageOptions } from '../stage.tsx'

function open(options: StageOptions) {
  const stage = makeStage(options)
  render(() => (
    <stage.Around>
      <Root />
    </stage.Around>
  ))
  return stage
}

test('[K1] the capture page is one field with the focus; one tap keeps it, and the field waits for the next', async () => {
  const stage = open({ route: { page: 'capture', text: '' } })
  const field = await screen.findByLabelText<HTMLTextAreaElement>('What did you hear?')
  expect(document.activeElement).toBe(field)
  type(field, 'Only Ben can set up the press')
  fireEvent.click(screen.getByText('Keep it'))
  await screen.findByText('Kept in the inbox.')
  expect(stage.phone.inbox().map((one) => one.text)).toEqual(['Only Ben can set up the press'])
  expect(field.value).toBe('')
  type(field, 'Second')
  press('Enter', { ctrlKey: true })
  await waitFor(() => expect(stage.phone.inbox()).toHaveLength(2))
})

test('[Y3] what could not be kept stays in the field and is said', async () => {
  const stage = open({ route: { page: 'capture', text: 'Shared from elsewhere' } })
  stage.refuseToKeep()
  const field = await screen.findByLabelText<HTMLTextAreaElement>('What did you hear?')
  expect(field.value).toBe('Shared from elsewhere')
  fireEvent.click(screen.getByText('Keep it'))
  await screen.findByText(/could not be kept/)
  expect(field.value).toBe('Shared from elsewhere')
})

test('[K2] two taps say which board and as what, and the entry leaves the inbox; the likely board needs none', async () => {
  const stage = open({
    route: { page: 'inbox' },
    boards: [
      card({ title: 'Running', roomId: 'r'.repeat(22), startedAt: Date.now() }),
      card({ title: 'Bindery' }),
      card({ roomId: 'v'.repeat(22), role: 'view', title: 'Only seen' }),
    ],
    inbox: [{ id: '1', text: 'Who taught Ben?', at: 0 }],
  })
  expect((await screen.findByLabelText<HTMLInputElement>('Running')).checked).toBe(true)
  expect(screen.queryByLabelText('Only seen')).toBeNull()
  fireEvent.click(screen.getByLabelText('Bindery'))
  fireEvent.click(screen.getByRole('button', { name: 'Open question' }))
  await waitFor(() => expect(stage.phone.inbox()).toEqual([]))
  expect(stage.board.questions.map((one) => one.text)).toEqual(['Who taught Ben?'])
})

test('[B3] what was put on a board comes back to the inbox with Undo', async () => {
  const stage = open({ route: { page: 'inbox' }, boards: [card({ title: 'Bindery' })], inbox: [{ id: '1', text: 'Order paper', at: 0 }] })
  fireEvent.click(await screen.findByRole('button', { name: 'Action' }))
  await screen.findByText('Action on “Bindery”')
  fireEvent.click(screen.getAllByText('Undo').at(-1)!)
  await waitFor(() => expect(stage.phone.inbox().map((one) => one.text)).toEqual(['Order paper']))
  expect(stage.board.actions).toHaveLength(0)
})

test('[K2] a board that cannot be opened leaves the entry where it is', async () => {
  const stage = open({
    route: { page: 'inbox' },
    boards: [card({ title: 'Lost', roomId: 'x'.repeat(22) })],
    inbox: [{ id: '1', text: 'Order paper', at: 0 }],
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Fact' }))
  await screen.findByText('The board could not be opened. The entry stays here.')
  expect(stage.phone.inbox()).toHaveLength(1)
})

test('[B3] an entry dropped from the inbox can be taken back', async () => {
  const stage = open({ route: { page: 'inbox' }, inbox: [{ id: '1', text: 'Later', at: 0 }] })
  fireEvent.click(await screen.findByText('Drop'))
  expect(stage.phone.inbox()).toEqual([])
  fireEvent.click(screen.getAllByText('Undo').at(-1)!)
  await waitFor(() => expect(stage.phone.inbox().map((one) => one.text)).toEqual(['Later']))
})
