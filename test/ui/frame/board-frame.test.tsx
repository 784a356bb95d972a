import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { now, roomId } from '../stage.tsx'
import { openBoard, sheet } from './open-board.tsx'

const minute = 60_000
const lock = () => within(screen.getByRole('navigation', { name: 'Phases' })).getByRole('link', { name: /^Lock/ }).textContent
const clock = () => document.querySelector<HTMLElement>('.clock-bar')!
const line = 'Do we keep binding in house or send it out?'

test('[D1] the whole decision line stands over every phase, and a missing one leads to Frame', async () => {
  const stage = await openBoard()
  const hole = screen.getByRole('button', { name: /What must be decided/ })
  fireEvent.click(hole)
  expect(stage.route()).toEqual({ page: 'board', roomId, place: 'frame' })
  stage.edit.decision.line().change(0, 0, line)
  for (const place of ['walk', 'compare', 'lock'] as const) {
    stage.setRoute({ page: 'board', roomId, place })
    expect(document.querySelector('.line-at-top')!.textContent).toBe(`Decision line: ${line}`)
  }
})

test('[B6] the bar below counts the holes of each phase as they are filled', async () => {
  const stage = await openBoard()
  await waitFor(() => expect(lock()).toMatch(/\d/))
  const before = Number(/\d+/.exec(lock()!)![0])
  stage.edit.review.setDay('2026-12-01')
  expect(Number(/\d+/.exec(lock()!)![0])).toBe(before - 1)
})

test('[J2] the others are told which phase this phone shows', async () => {
  const stage = await openBoard()
  fireEvent.click(screen.getByRole('link', { name: /^Compare/ }))
  await waitFor(() => expect(stage.shown).toEqual(['walk', 'compare']))
  expect(screen.getByRole('link', { name: /^Compare/ }).getAttribute('aria-current')).toBe('page')
})

test('[U1] a phase that was opened by key has the focus, so that its first field is next; a finger moves no focus', async () => {
  await openBoard()
  const link = screen.getByRole('link', { name: /^Compare/ })
  fireEvent.click(link, { detail: 1 })
  expect(document.activeElement).toBe(document.body)
  fireEvent.click(link, { detail: 0 })
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Compare' }))
})

test('[C2] the hour is started, moved on, paused and lengthened by whoever holds the clock', async () => {
  const stage = await openBoard()
  expect(clock().textContent).toMatch(/^Not started.*60 minStart$/)
  fireEvent.click(clock())
  fireEvent.click(within(await sheet('The hour')).getByText('Start the hour'))
  expect(stage.board.clock).toMatchObject({ holderId: 'ana', startedAt: now })
  expect(clock().textContent).toContain('Frame')
  expect(clock().textContent).toContain('10:00')

  fireEvent.click(clock())
  fireEvent.click(screen.getByText('Two more minutes'))
  expect(clock().textContent).toContain('12:00')
  fireEvent.click(screen.getByText('Pause'))
  expect(clock().textContent).toContain('paused')
  fireEvent.click(screen.getByText('Go on'))
  stage.setTime(now + 7 * minute)
  await waitFor(() => expect(clock().textContent).toContain('05:00'))
  fireEvent.click(screen.getByText('Move on to Walk'))
  await waitFor(() => expect(clock().textContent).toContain('20:00'))
  expect(stage.shown).toEqual(['walk', 'frame', 'walk'])
})

test('[C2] everyone sees who holds the clock, and whoever may edit can take it over', async () => {
  const stage = await openBoard({}, ({ edit }) => {
    edit.clock.hold(edit.people.add({ name: 'Rana', joined: true }))
    edit.clock.start()
  })
  fireEvent.click(clock())
  const hour = await sheet('The hour')
  expect(within(hour).getByText('Rana holds the clock and is not here')).toBeTruthy()
  stage.setHere([stage.person('ana', 'Ana'), stage.person(stage.board.clock.holderId, 'Rana')])
  expect(within(hour).getByText('Rana holds the clock')).toBeTruthy()
  expect(within(hour).queryByText('Pause')).toBeNull()
  fireEvent.click(within(hour).getByText('Take it over'))
  expect(stage.board.clock.holderId).toBe('ana')
  expect(within(hour).getByText('Pause')).toBeTruthy()
})

test('[C6] a phone that is elsewhere gets a way to where the room is', async () => {
  const stage = await openBoard({}, ({ edit }) => {
    edit.clock.start()
    edit.clock.enter('compare')
  })
  fireEvent.click(screen.getByText('The room is at Compare'))
  expect(stage.route()).toEqual({ page: 'board', roomId, place: 'start' })
  expect(stage.shown.at(-1)).toBe('compare')
  expect(screen.queryByText('The room is at Compare')).toBeNull()
})

test('[J4] a view link shows the clock and no way to turn it', async () => {
  await openBoard({ role: 'view' }, ({ edit }) => edit.clock.start())
  fireEvent.click(clock())
  const hour = await sheet('The hour')
  for (const name of ['Pause', 'Take it over', 'Move on to Walk']) expect(within(hour).queryByText(name)).toBeNull()
})

test('[Y5] what a newer app wrote is said to be kept', async () => {
  await openBoard({}, (stage) => void Object.defineProperty(stage.board, 'newer', { value: true }))
  expect(screen.getByText(/come from a newer version/)).toBeTruthy()
})

test('[V5] a board leaves this phone only after it was named once more', async () => {
  const stage = await openBoard()
  fireEvent.click(screen.getByLabelText('This board'))
  fireEvent.click(screen.getByRole('menuitem', { name: 'Remove from this phone' }))
  const asked = await sheet('Remove “Bindery” from this phone?')
  expect(stage.route().page).toBe('board')
  fireEvent.click(within(asked).getByText('Remove from this phone'))
  await waitFor(() => expect(stage.route()).toEqual({ page: 'start' }))
})

test('[J1] a board of which nothing came yet says so, until something does', async () => {
  const stage = await openBoard({ blank: true })
  expect(screen.getByText(/appears by itself/)).toBeTruthy()
  stage.edit.session.set('title', 'Bindery')
  expect(screen.queryByText(/appears by itself/)).toBeNull()
})
