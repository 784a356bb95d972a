import { fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { dayOf } from '../../../src/method/day.ts'
import { Root } from '../../../src/ui/root.tsx'
import { type } from '../browser.ts'
import { makeStage, roomId, type StageOptions } from '../stage.tsx'

function open(options: StageOptions) {
  const stage = makeStage(options)
  render(() => (
    <stage.Around>
      <Root />
    </stage.Around>
  ))
  return stage
}

test('[F2] a session is made from a title alone, for today and an hour, and its board opens', async () => {
  const stage = open({ route: { page: 'new' } })
  const title = await screen.findByLabelText('What is it about?')
  await waitFor(() => expect(document.activeElement).toBe(title))
  type(title, 'Bindery')
  fireEvent.click(screen.getByText('Make the board'))
  await waitFor(() => expect(stage.route()).toEqual({ page: 'board', roomId, place: 'frame' }))
  expect(stage.started).toEqual([{ title: 'Bindery', day: dayOf(Date.now()), time: '', length: 60, decision: '' }])
})

test('[C1] the length is chosen from four, and the phases are said with it', async () => {
  const stage = open({ route: { page: 'new' } })
  fireEvent.click(await screen.findByLabelText('30 min'))
  expect(screen.getByText('Frame 4 · Walk 8 · Compare 8 · Lock 10')).toBeTruthy()
  type(screen.getByLabelText('What must be decided?'), 'Do we keep\nit or not?')
  fireEvent.click(screen.getByText('Make the board'))
  await waitFor(() => expect(stage.started[0]).toMatchObject({ length: 30, decision: 'Do we keep it or not?' }))
})

test('[J1] a pasted link opens its board', async () => {
  const stage = open({ route: { page: 'join' } })
  type(await screen.findByLabelText('Link to the board'), ' https://board.example/b#eAAEC ')
  fireEvent.submit(document.querySelector('form')!)
  await waitFor(() => expect(stage.route()).toMatchObject({ page: 'board', roomId }))
  expect(stage.joined).toEqual(['https://board.example/b#eAAEC'])
})

for (const [fault, sentence] of [
  ['not-a-link', 'This is not a link to a board'],
  ['damaged', 'A part of this link is missing'],
  ['newer', 'made by a newer version'],
] as const) {
  test(`[J1] a link that is ${fault} gets a sentence that helps, and the text stays`, async () => {
    const stage = open({ route: { page: 'join' }, joins: { fault } })
    const field = await screen.findByLabelText<HTMLInputElement>('Link to the board')
    type(field, 'something')
    fireEvent.submit(document.querySelector('form')!)
    expect((await screen.findByRole('alert')).textContent).toContain(sentence)
    expect(field.value).toBe('something')
    expect(stage.route()).toEqual({ page: 'join' })
  })
}

test('[V3] a board that this phone has no link to is answered with what to do, not with an error', async () => {
  open({ route: { page: 'board', roomId: 'Z'.repeat(22), place: 'frame' } })
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('This phone has no link to that board')
})
