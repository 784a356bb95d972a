import { fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { addDays } from '../../../src/method/day.ts'
import { noHoles } from '../../../src/state/live-holes.ts'
import { RoomContext } from '../../../src/state/room.ts'
import { ReadyPart } from '../../../src/ui/board/ready/ready-part.tsx'
import { fillBrief, fillFrame, fillWalk } from '../../fixtures/worked-hour.ts'
import { openBoard } from '../frame/open-board.tsx'
import { type makeStage, roomId } from '../stage.tsx'
import { localRoom, newBoard } from './local-room.tsx'

const frame = { route: { page: 'board', roomId, place: 'frame' } } as const
const day = '2026-11-24'

/** All four things as the worked hour brings them. */
function prepare({ edit }: ReturnType<typeof makeStage>): void {
  const people = fillBrief(edit, day)
  fillFrame(edit, day, people)
  fillWalk(edit, day, people)
}

test('[F1] before the hour the four things are asked for, with the minutes to fill them', async () => {
  await openBoard(frame)
  const part = await screen.findByRole('region', { name: 'To bring' })
  expect(within(part).getByText('about 19 min to fill')).toBeTruthy()
  expect(within(part).getAllByRole('button').map((one) => one.textContent)).toEqual([
    'Decisionwhat?when?who?',
    'Recent casewhich one?what day?',
    'Limitsmoney?hours?people?',
    'Outcome this weekwhat?',
  ])
})

test('[F1] of a board that has not come yet nothing is said to be there', () => {
  const { container } = render(() => (
    <RoomContext.Provider value={{ ...localRoom(newBoard()), ...noHoles }}>
      <ReadyPart />
    </RoomContext.Provider>
  ))
  expect(container.textContent).toBe('')
})

test('[F1] what is there is ticked, and the minutes shrink as it is filled', async () => {
  const { edit } = await openBoard(frame)
  edit.session.set('goodOutcome', 'One shelf less by Friday')
  const part = await screen.findByRole('region', { name: 'To bring' })
  await waitFor(() => expect(within(part).getAllByRole('button')).toHaveLength(3))
  expect(within(part).getByText('about 16 min to fill')).toBeTruthy()
  expect(within(part).getByText('Outcome this week').closest('li')!.textContent).toContain('there')
})

test('[F1] with all four it is ready; a case that has grown old is asked for again', async () => {
  const { edit } = await openBoard(frame, prepare)
  await screen.findByText('Ready: all four things are here.')
  edit.workflow.set('caseDay', addDays(day, -15))
  await screen.findByText('a fresher one?')
  edit.workflow.set('caseDay', addDays(day, -14))
  await screen.findByText('Ready: all four things are here.')
  expect(screen.queryByText('To bring')).toBeNull()
})

test('[F1] a tap leads to the first thing missing, on whatever page it is', async () => {
  const stage = await openBoard(frame)
  fireEvent.click(await screen.findByText('Limits'))
  expect(stage.route()).toMatchObject({ page: 'board', place: 'walk' })
  await waitFor(() => expect(document.querySelector('dialog[open] h2')?.textContent).toBe('Money'))
})

test('[F1] it is gone once the hour runs, and once the session is closed', async () => {
  const { edit } = await openBoard(frame)
  await screen.findByRole('region', { name: 'To bring' })
  edit.session.close()
  await waitFor(() => expect(screen.queryByText('To bring')).toBeNull())
  edit.session.reopen()
  await screen.findByText('To bring')
  edit.clock.start()
  await waitFor(() => expect(screen.queryByText('To bring')).toBeNull())
})

test('[J4] a view link shows what is missing and leads nowhere', async () => {
  await openBoard({ ...frame, role: 'view' })
  const part = await screen.findByRole('region', { name: 'To bring' })
  expect(within(part).queryAllByRole('button')).toEqual([])
  expect(within(part).getByText('which one?')).toBeTruthy()
})

test('[F3] the session goes into a calendar with its link, how the hour runs, and the four things to bring', async () => {
  const stage = await openBoard(frame)
  fireEvent.click(await screen.findByText('Add to calendar'))
  const link = stage.room.links().edit!
  expect(stage.calendar).toMatchObject([{ id: roomId, title: 'Bindery', day, time: '14:00', minutes: 60, link }])
  for (const part of ['Frame 10 · Walk 20 · Compare 20 · Lock 10', '– One recent case', '– Limits with numbers', link]) expect(stage.calendar[0]!.text).toContain(part)
  stage.edit.session.set('day', '')
  await waitFor(() => expect(screen.queryByText('Add to calendar')).toBeNull())
})

test('[K5] a parked next decision offers to start a session, and says later which one that was', async () => {
  const stage = await openBoard({}, ({ edit }) => edit.parked.add({ text: 'Rent a second press or not?', kind: 'next-decision' }))
  fireEvent.click(await screen.findByText('Start a session from this'))
  const parkedId = stage.board.parked[0]!.id
  expect(stage.route()).toEqual({ page: 'new', from: roomId, parkedId })
  stage.edit.parked.started(parkedId, { roomId: 'C'.repeat(22), title: 'Second press', day: '2026-12-01' })
  stage.setRoute({ page: 'board', roomId, place: 'walk' })
  await screen.findByText('Session “Second press”, Tue 1 Dec')
  expect(screen.queryByText('Start a session from this')).toBeNull()
})

test('[K5] backstory seeds nothing; what is parked for itself offers it once the session is closed', async () => {
  const stage = await openBoard({}, ({ edit }) => {
    edit.parked.add({ text: 'The press came from a cousin', kind: 'backstory' })
    edit.parked.add({ text: 'Quotes wait two days', kind: 'parked' })
  })
  await screen.findByText('Parking lot')
  expect(screen.queryByText('Start a session from this')).toBeNull()
  stage.edit.session.close()
  expect(await screen.findAllByText('Start a session from this')).toHaveLength(1)
})
