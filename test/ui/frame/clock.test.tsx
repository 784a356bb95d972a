import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { afterEach, expect, test, vi } from 'vitest'
import { type } from '../browser.ts'
import { now, roomId } from '../stage.tsx'
import { openBoard, sheet } from './open-board.tsx'

const minute = 60_000
const clock = () => document.querySelector<HTMLElement>('.clock-bar')!
const spoken = () => document.querySelector('[aria-live=polite]')!.textContent!.trim()
/** The stage's session is planned for 14:00 on its day, by the calendar of this machine. */
const planned = new Date(2026, 10, 24, 14, 0).getTime()

/** What stands on the page, without what is spoken. */
const seen = { ignore: '[aria-live]' }

afterEach(() => vi.unstubAllGlobals())

test('[C2] whoever holds the clock hands it to somebody who is here, and everybody is told', async () => {
  const stage = await openBoard({}, ({ edit }) => {
    edit.people.add({ name: 'Away', joined: true })
    edit.clock.hold('ana')
    edit.clock.start()
  })
  const rana = stage.edit.people.add({ name: 'Rana', joined: true })
  stage.setHere([stage.person('ana', 'Ana'), stage.person(rana, 'Rana')])
  expect(clock().textContent).toContain('You hold the clock')
  fireEvent.click(clock())
  const hour = await sheet('The hour')
  fireEvent.click(within(hour).getByText('Hand it over'))
  expect(within(hour).queryByText('Away')).toBeNull()
  fireEvent.click(within(hour).getByText('Rana'))
  expect(stage.board.clock.holderId).toBe(rana)
  expect(clock().textContent).toContain('Rana holds the clock')
  expect(spoken()).toBe('Rana holds the clock')
})

test('[C2] a long name is cut and not what is said of it; the sheet has all of it', async () => {
  const name = 'Annelotte van den Heuvel-Brandstätter'
  await openBoard({}, ({ edit }) => {
    edit.clock.hold(edit.people.add({ name, joined: true }))
    edit.clock.start()
  })
  expect(clock().textContent).toContain('Annelotte v… holds the clock')
  fireEvent.click(clock())
  expect((await sheet('The hour')).textContent).toContain(name)
})

test('[C2] a phase that was left by mistake can be gone back to', async () => {
  const stage = await openBoard({}, ({ edit }) => {
    edit.clock.hold('ana')
    edit.clock.start()
    edit.clock.enter('walk')
    edit.clock.enter('compare')
  })
  fireEvent.click(clock())
  fireEvent.click(within(await sheet('The hour')).getByText('Back to Walk'))
  expect(stage.board.clock.enteredAt).toMatchObject({ walk: now, compare: null })
})

test("[C4] when only Lock's minutes are left every phone says so and offers the jump, also one that does not hold the clock", async () => {
  const stage = await openBoard({ route: { page: 'board', roomId, place: 'start' } }, ({ edit }) => {
    edit.clock.hold(edit.people.add({ name: 'Rana', joined: true }))
    edit.clock.start()
    edit.clock.enter('walk')
  })
  expect(screen.queryByText(/Only Lock/, seen)).toBeNull()
  stage.setTime(now + 50 * minute)
  await screen.findByText('Only Lock’s 10 minutes are left.', seen)
  expect(spoken()).toBe('Only Lock’s 10 minutes are left.')
  fireEvent.click(screen.getByText('Go to Lock now'))
  expect(stage.board.clock.enteredAt.lock).toBe(now + 50 * minute)
  expect(screen.queryByText(/Only Lock/, seen)).toBeNull()
  expect(stage.shown.at(-1)).toBe('lock')
})

test('[C5] two minutes before the end there is a quiet sign, at the end a vibration, unless that is off', async () => {
  const vibrate = vi.fn<Navigator['vibrate']>()
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator) as Navigator, { vibrate }))
  const stage = await openBoard({}, ({ edit }) => edit.clock.start())
  stage.setTime(now + 7.9 * minute)
  await waitFor(() => expect(clock().querySelector('time')!.textContent).toBe('02:06'))
  expect(clock().querySelector('.soon')).toBeNull()
  stage.setTime(now + 8 * minute)
  await waitFor(() => expect(clock().querySelector('time.soon')).toBeTruthy())
  expect(spoken()).toBe('Two minutes left in Frame')
  expect(vibrate).not.toHaveBeenCalled()
  stage.setTime(now + 9.95 * minute)
  await waitFor(() => expect(clock().querySelector('time')!.textContent).toBe('00:03'))
  stage.setTime(now + 10 * minute)
  await waitFor(() => expect(vibrate).toHaveBeenCalledTimes(1))
  expect(spoken()).toBe('The minutes of Frame are over')

  fireEvent.click(clock())
  fireEvent.click(within(await sheet('The hour')).getByLabelText('A vibration, on a phone'))
  stage.edit.clock.add('frame', 2)
  await waitFor(() => expect(clock().querySelector('time.over')).toBeNull())
  stage.setTime(now + 12.01 * minute)
  await waitFor(() => expect(clock().querySelector('time.over')).toBeTruthy())
  expect(vibrate).toHaveBeenCalledTimes(1)
})

test('[C6] the room moving on takes nothing from under somebody who types', async () => {
  const stage = await openBoard({ route: { page: 'board', roomId, place: 'start' } }, ({ edit }) => edit.clock.start())
  const line = screen.getAllByRole<HTMLTextAreaElement>('textbox')[0]!
  line.focus()
  type(line, 'Do we keep')
  stage.edit.clock.enter('walk')
  expect(stage.shown.at(-1)).toBe('frame')
  expect(line.isConnected && line.value).toBe('Do we keep')
  expect(document.activeElement).toBe(line)
  expect(spoken()).toBe('The room is at Walk')
  line.blur()
  fireEvent.click(screen.getByRole('button', { name: 'The room is at Walk' }))
  expect(stage.shown.at(-1)).toBe('walk')
  expect(stage.board.decision.line).toBe('Do we keep')
})

test('[C7] Frame keeps to the two lines until minute 7, with the rest one press away', async () => {
  const stage = await openBoard({ route: { page: 'board', roomId, place: 'start' } })
  await screen.findByRole('heading', { name: 'Facts' })
  stage.edit.clock.start()
  expect(screen.queryByRole('heading', { name: 'Facts' })).toBeNull()
  expect(screen.getAllByRole('textbox').length).toBeGreaterThanOrEqual(2)
  fireEvent.click(screen.getByText('More after the two lines'))
  expect(screen.getByRole('heading', { name: 'Facts' })).toBeTruthy()
})

test('[C7] from minute 7 on the rest is there by itself', async () => {
  const stage = await openBoard({ route: { page: 'board', roomId, place: 'start' } }, ({ edit }) => edit.clock.start())
  await screen.findByText('More after the two lines')
  stage.setTime(now + 7 * minute)
  expect(await screen.findByRole('heading', { name: 'Facts' })).toBeTruthy()
})

test('[C7] a fact that somebody is typing when the hour starts stays under their hands', async () => {
  const stage = await openBoard({ route: { page: 'board', roomId, place: 'start' } })
  const field = await screen.findByRole('textbox', { name: /fact/i })
  field.focus()
  type(field, 'Orders')
  stage.edit.clock.start()
  expect(field.isConnected).toBe(true)
  expect((field as HTMLInputElement).value).toBe('Orders')
})

test('[C8] ten minutes late the board offers a shorter hour, and the whole one stays possible', async () => {
  const stage = await openBoard()
  stage.setTime(planned + 9 * minute)
  expect(screen.queryByText(/nobody has started/, seen)).toBeNull()
  stage.setTime(planned + 12 * minute)
  await screen.findByText(/It is 14:12, and nobody has started/, seen)
  expect(screen.getByText('8 / 15 / 15 / 10 minutes, until 15:00')).toBeTruthy()
  fireEvent.click(clock())
  const hour = await sheet('The hour')
  expect(within(hour).getByText('Start with the whole 60 minutes')).toBeTruthy()
  fireEvent.click(within(hour).getByText('Start now with 48 minutes'))
  expect(stage.board.clock).toMatchObject({ length: 48, startedAt: planned + 12 * minute, holderId: 'ana' })
  expect(screen.queryByText(/nobody has started/, seen)).toBeNull()
})

test('[C9] after the session the clock shows planned against used minutes, and stands still', async () => {
  const stage = await openBoard({}, ({ edit, setTime }) => {
    edit.clock.start()
    for (const [phase, at] of [['walk', 12], ['compare', 35], ['lock', 50]] as const) {
      setTime(now + at * minute)
      edit.clock.enter(phase)
    }
    setTime(now + 61 * minute)
    edit.session.close()
    setTime(now + 600 * minute)
  })
  fireEvent.click(clock())
  const rows = within(await sheet('The hour')).getAllByRole('row')
  expect(rows.slice(1).map((row) => row.textContent)).toEqual(['Frame1012', 'Walk2023', 'Compare2015', 'Lock1011', 'The hour6061'])
  expect(stage.board.session.closedAt).toBe(now + 61 * minute)
})
