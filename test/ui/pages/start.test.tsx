import { fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test, vi } from 'vitest'
import { addDays, dayOf } from '../../../src/method/day.ts'
import { Root } from '../../../src/ui/root.tsx'
import { card, makeStage, roomId, type StageOptions } from '../stage.tsx'

const today = dayOf(Date.now())

function open(options: StageOptions) {
  const stage = makeStage(options)
  render(() => (
    <stage.Around>
      <Root />
    </stage.Around>
  ))
  return stage
}

test('[R4] the start page shows what runs, what is next, what is due, and what I owe, overdue first', async () => {
  open({
    boards: [
      card({ roomId: 'r'.repeat(22), title: 'Bindery', decision: 'Keep or send out?', startedAt: Date.now() - 60_000 }),
      card({ roomId: 'n'.repeat(22), title: 'Invoices', day: addDays(today, 1), time: '09:30' }),
      card({
        roomId: 'd'.repeat(22),
        title: 'On-call',
        closedAt: 1,
        reviewDay: today,
        myActions: [
          { id: '1', text: 'Read the contract', due: addDays(today, 3) },
          { id: '2', text: 'Order the trial', due: addDays(today, -1) },
        ],
      }),
    ],
  })
  const running = await screen.findByRole('region', { name: 'Running now' })
  expect(within(running).getByRole('link').getAttribute('href')).toBe(`/b/${'r'.repeat(22)}/start`)
  const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)
  expect(headings).toEqual(['Next', 'Review due', 'Yours to do'])
  const owed = screen.getByRole('heading', { name: 'Yours to do' }).parentElement!
  expect(
    within(owed)
      .getAllByRole('link')
      .map((one) => one.querySelector('span')!.textContent),
  ).toEqual(['Order the trial', 'Read the contract'])
  expect(within(owed).getByText(/was due/)).toBeTruthy()
})

test('[R4] many boards can be searched', async () => {
  open({ boards: Array.from({ length: 12 }, (_, at) => card({ roomId: `${at}`.padEnd(22, 'x'), title: `Board ${at}` })) })
  const field = await screen.findByLabelText('Search titles, decisions, people, actions')
  fireEvent.input(field, { target: { value: 'board 7' } })
  expect(screen.getAllByRole('link').map((one) => one.textContent)).toEqual([expect.stringContaining('Board 7')])
  fireEvent.input(field, { target: { value: 'zebra' } })
  expect(screen.getByText('No board with “zebra”')).toBeTruthy()
})

test('[F2] with nothing here yet it says what this is in three lines, and offers the ways in', async () => {
  const stage = open({})
  expect(screen.getAllByRole('listitem')).toHaveLength(3)
  fireEvent.click(screen.getByText('I have a link or a code'))
  expect(stage.route()).toEqual({ page: 'join' })
})

test.each([
  ['an empty phone', {}],
  ['the menu later on', { boards: [card({ title: 'Invoices' })] }],
])('[F2] the example is opened from %s', async (_, options: StageOptions) => {
  const stage = open(options)
  if (options.boards) fireEvent.click(screen.getByRole('button', { name: 'More' }))
  fireEvent.click(await screen.findByText('Open the example'))
  await waitFor(() => expect(stage.route()).toEqual({ page: 'board', roomId, place: 'frame' }))
})

test('[F1] the next session says how prepared it is; a later one does not', async () => {
  open({
    boards: [
      card({ roomId: 'n'.repeat(22), title: 'Invoices', day: addDays(today, 1), ready: { missing: 3, minutes: 9 } }),
      card({ roomId: 'l'.repeat(22), title: 'Later', day: addDays(today, 5), ready: { missing: 4, minutes: 19 } }),
    ],
  })
  const next = (await screen.findByText('Invoices')).closest('a')!
  expect(next.textContent).toContain('3 things missing, about 9 min')
  expect(screen.getByText('Later').closest('a')!.textContent).not.toContain('missing')
})

test('[F1] a next session with nothing missing is ready', async () => {
  open({ boards: [card({ title: 'Invoices', day: today, ready: { missing: 0, minutes: 0 } })] })
  expect((await screen.findByText('Invoices')).closest('a')!.textContent).toContain('ready')
})

test('[Y5] a newer version is offered and nothing is done about it before somebody says so', () => {
  let taken = 0
  const stage = open({})
  stage.setUpdate({ take: () => void taken++ })
  expect(taken).toBe(0)
  fireEvent.click(screen.getByText('Change now'))
  expect(taken).toBe(1)
})

test('[Y3] a phone that cannot keep anything says so before anything else', () => {
  const stage = open({})
  stage.setStorageProblem('full')
  expect(screen.getByRole('alert').textContent).toContain('no space left')
})

test('[A6] one tap on the start page says that an action is done, and it can be taken back', async () => {
  const stage = open({})
  const id = stage.edit.actions.add({ text: 'Order the trial', ownerId: 'ana', due: addDays(today, -1) })
  stage.setBoards([card({ title: 'Bindery', closedAt: 1, myActions: [{ id, text: 'Order the trial', due: addDays(today, -1) }] })])
  fireEvent.click(await screen.findByRole('button', { name: 'Done: Order the trial' }))
  await waitFor(() => expect(stage.board.actions[0]).toMatchObject({ state: 'done', endedBy: 'ana' }))
  fireEvent.click(await screen.findByText('Undo'))
  await waitFor(() => expect(stage.board.actions[0]).toMatchObject({ state: 'open', history: [] }))
  expect(screen.getByRole('button', { name: 'Done: Order the trial' }).getAttribute('aria-pressed')).toBe('false')
})

test('[T2] a saved board is opened from the start page, and one that cannot be says why', async () => {
  open({ opens: { fault: 'torn' } })
  fireEvent.click(await screen.findByRole('button', { name: 'More' }))
  const chosen = vi.spyOn(HTMLInputElement.prototype, 'click')
  fireEvent.click(screen.getByRole('menuitem', { name: 'Open a saved board' }))
  await screen.findByRole('button', { name: 'Open a saved board' })
  expect(chosen).toHaveBeenCalledTimes(1)
  const input = chosen.mock.contexts[0] as HTMLInputElement
  fireEvent.change(input, { target: { files: [new File(['{'], 'board.json')] } })
  expect((await screen.findByRole('alert')).textContent).toContain('missing or damaged')
})

test('[R4] of a board that only a view link opens nothing can be said to be done', async () => {
  open({ boards: [card({ title: 'Bindery', role: 'view', myActions: [{ id: '1', text: 'Order the trial', due: '' }] })] })
  await screen.findByText('Order the trial')
  expect(screen.queryByRole('button', { name: 'Done: Order the trial' })).toBeNull()
})

test('[R1] a review that is due leads to the review itself', async () => {
  open({ boards: [card({ title: 'On-call', closedAt: 1, reviewDay: today })] })
  expect((await screen.findByText('On-call')).closest('a')!.getAttribute('href')).toBe(`/b/${roomId}/review`)
})

test('[K5] a parked decision begins a session by one tap', async () => {
  const stage = open({ boards: [card({ title: 'On-call', closedAt: 1, parked: [{ id: 'p', text: 'One key board or two?' }] })] })
  fireEvent.click(await screen.findByText('One key board or two?'))
  expect(stage.route()).toEqual({ page: 'new', from: roomId, parkedId: 'p' })
})

test('[R4] the quiet line says what waits, until it is noted, and not when nothing does', async () => {
  const late = { id: '1', text: 'Order the trial', due: addDays(today, -1) }
  const stage = open({ reminded: true, boards: [card({ title: 'A', closedAt: 1, reviewDay: today, myActions: [late] })] })
  await screen.findByText('1 action overdue, 1 review due')
  stage.setBoards([card({ title: 'A' })])
  expect(screen.queryByText('All right')).toBeNull()
  stage.setBoards([card({ title: 'A', myActions: [late, { ...late, id: '2' }] })])
  screen.getByText('2 actions overdue')
  fireEvent.click(screen.getByText('All right'))
  expect(screen.queryByText('2 actions overdue')).toBeNull()
})

test('[R4] of five hundred boards a screenful is drawn, the others when they are asked for', async () => {
  open({ boards: Array.from({ length: 500 }, (_, at) => card({ roomId: `${at}`.padEnd(22, 'x'), title: `Board ${at}` })) })
  await screen.findByText('Board 0')
  expect(screen.getAllByRole('link')).toHaveLength(24)
  fireEvent.click(screen.getByText('Show 476 more'))
  expect(screen.getAllByRole('link')).toHaveLength(96)
})

test('[R4] a closed board offers its review and a follow-up in its menu', async () => {
  const stage = open({ boards: [card({ title: 'On-call', closedAt: 1 })] })
  fireEvent.click(await screen.findByRole('button', { name: 'More for On-call' }))
  fireEvent.click(screen.getByRole('menuitem', { name: 'Start a follow-up session' }))
  expect(stage.route()).toEqual({ page: 'new', from: roomId })
})
