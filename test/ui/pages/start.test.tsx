import { fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { addDays, dayOf } from '../../../src/method/day.ts'
import { Root } from '../../../src/ui/root.tsx'
import '../browser.ts'
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
  const field = await screen.findByLabelText('Search boards')
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
