import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { dayOf } from '../../../src/method/day.ts'
import { Root } from '../../../src/ui/root.tsx'
import { type } from '../browser.ts'
import { makeStage, roomId, type StageOptions } from '../stage.tsx'

function open(options: StageOptions) {
  return show(makeStage(options))
}

function show(stage: ReturnType<typeof makeStage>) {
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

test('[F2] a session without title and day is given a name, or its board would look like one that has not come', async () => {
  const stage = open({ route: { page: 'new' } })
  fireEvent.click(await screen.findByText('No date'))
  fireEvent.click(screen.getByText('Make the board'))
  await waitFor(() => expect(stage.started[0]).toMatchObject({ title: 'Session without a title', day: '' }))
})

test('[C1] the length is chosen from four, and the phases are said with it', async () => {
  const stage = open({ route: { page: 'new' } })
  fireEvent.click(await screen.findByLabelText('30 min'))
  expect(screen.getByText('Frame 4 · Walk 8 · Compare 8 · Lock 10')).toBeTruthy()
  type(screen.getByLabelText('What must be decided?'), 'Do we keep\nit or not?')
  fireEvent.click(screen.getByText('Make the board'))
  await waitFor(() => expect(stage.started[0]).toMatchObject({ length: 30, decision: 'Do we keep it or not?' }))
})

test('[K5] a parked decision begins a session with its line and a title, and says afterwards which session that was', async () => {
  const stage = makeStage({ route: { page: 'new', from: roomId, parkedId: '' } })
  const parkedId = stage.edit.parked.add({ text: 'Do we keep one press, or rent a second one from Monday on?', kind: 'next-decision' })
  stage.setRoute({ page: 'new', from: roomId, parkedId })
  show(stage)
  const title = await screen.findByLabelText<HTMLInputElement>('What is it about?')
  await waitFor(() => expect(title.value).toBe('Do we keep one press, or rent a second…'))
  expect(screen.getByLabelText<HTMLTextAreaElement>('What must be decided?').value).toBe(stage.board.parked[0]!.text)
  type(title, 'A second press')
  fireEvent.click(screen.getByText('Make the board'))
  await waitFor(() => expect(stage.route()).toMatchObject({ page: 'board' }))
  expect(stage.started[0]).toMatchObject({ title: 'A second press', decision: stage.board.parked[0]!.text })
  expect(stage.board.parked[0]).toMatchObject({ startedId: roomId, startedTitle: 'A second press', startedDay: dayOf(Date.now()) })
})

test('[K5] a parked problem becomes the problem line of the new session', async () => {
  const stage = makeStage({})
  const parkedId = stage.edit.parked.add({ text: 'Quotes wait two days for the one who knows the prices', kind: 'parked' })
  stage.setRoute({ page: 'new', from: roomId, parkedId })
  show(stage)
  expect((await screen.findByLabelText<HTMLTextAreaElement>('Where does it break?')).value).toBe(stage.board.parked[0]!.text)
  fireEvent.click(screen.getByText('Make the board'))
  await waitFor(() => expect(stage.started[0]).toMatchObject({ decision: '', problem: stage.board.parked[0]!.text }))
})

test('[F2] a follow-up says what comes along and takes it to the new board', async () => {
  const stage = makeStage({})
  stage.edit.actions.add({ text: 'Order the trial', ownerId: 'ana', due: '2026-11-26' })
  stage.edit.actions.set(stage.edit.actions.add({ text: 'Done already' }), 'state', 'done')
  stage.setRoute({ page: 'new', from: roomId })
  show(stage)
  await screen.findByText('Comes along from Tue 24 Nov')
  expect(screen.getByLabelText('1 open action')).toBeTruthy()
  fireEvent.click(screen.getByText('Make the board'))
  await waitFor(() => expect(stage.started[0]?.title).toBe('Follow-up: Bindery'))
  expect(stage.started[0]!.carried).toMatchObject({ from: '2026-11-24', actions: [{ text: 'Order the trial', owner: 'Ana Petrović', from: '2026-11-24' }] })
  expect(stage.started[0]!.carried!.earlier).toMatchObject([{ roomId, title: 'Bindery', day: '2026-11-24' }])
  // The earlier board knows who follows it.
  expect(stage.board.thread.followUps).toMatchObject([{ roomId, title: 'Follow-up: Bindery' }])
})

test('[R3] a kind of what comes along can be left behind, and a line of the earlier session is taken over by one tap', async () => {
  const stage = makeStage({})
  stage.edit.session.set('title', 'Follow-up: Bindery')
  stage.edit.questions.add({ text: 'Who signs?' })
  stage.edit.limits.add({ type: 'rule', text: 'No glue' })
  stage.edit.steps.add({ what: 'Presses them', waiting: 60 })
  stage.edit.parked.add({ text: 'Keep one press or rent a second?', kind: 'next-decision' })
  stage.edit.review.set('newProblem', 'seen', 'The glue is late.')
  stage.setRoute({ page: 'new', from: roomId })
  show(stage)
  fireEvent.click(await screen.findByLabelText('1 limit that still holds'))
  expect(screen.getByLabelText<HTMLInputElement>('1 step of the workflow, without its times').checked).toBe(true)
  fireEvent.click(screen.getByText('The glue is late.'))
  fireEvent.click(screen.getByText('Keep one press or rent a second?'))
  fireEvent.click(screen.getByText('Make the board'))
  await waitFor(() => expect(stage.started[0]).toMatchObject({ title: 'Follow-up: Bindery', decision: 'Keep one press or rent a second?', problem: 'The glue is late.' }))
  expect(stage.started[0]!.carried).toMatchObject({ limits: [], questions: [{ text: 'Who signs?' }], workflow: { steps: [{ what: 'Presses them' }] } })
})

test('[J1] a pasted link opens its board', async () => {
  const stage = open({ route: { page: 'join' } })
  type(await screen.findByLabelText('Link or code'), ' https://board.example/b#eAAEC ')
  fireEvent.submit(document.querySelector('form')!)
  await waitFor(() => expect(stage.route()).toMatchObject({ page: 'board', roomId }))
  expect(stage.joined).toEqual(['https://board.example/b#eAAEC'])
})

for (const [fault, sentence] of [
  ['not-a-link', 'This is not a link to a board'],
  ['damaged', 'A part of this link is missing or was changed'],
  ['newer', 'made by a newer version'],
  ['address', 'without its key'],
  ['elsewhere', 'kept at another address'],
] as const) {
  test(`[J1] a link that is ${fault} gets a sentence that helps, and the text stays`, async () => {
    const stage = open({ route: { page: 'join' }, joins: { fault } })
    const field = await screen.findByLabelText<HTMLInputElement>('Link or code')
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

async function choose(): Promise<void> {
  const input = await waitFor(() => {
    const found = document.querySelector('input[type=file]')
    expect(found).toBeTruthy()
    return found!
  })
  fireEvent.change(input, { target: { files: [new File(['x'], 'a.json')] } })
}

test('[T2] a saved board is opened as a new one; a file that is none gets a sentence', async () => {
  const refused = open({ route: { page: 'join' }, opens: { fault: 'torn' } })
  await choose()
  expect((await screen.findByRole('alert')).textContent).toContain('missing or damaged')
  expect(refused.route()).toEqual({ page: 'join' })
  cleanup()
  const taken = open({ route: { page: 'join' } })
  await choose()
  await waitFor(() => expect(taken.route()).toEqual({ page: 'board', roomId, place: 'start' }))
})
