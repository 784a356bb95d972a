import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test, vi } from 'vitest'
import { type } from '../browser.ts'
import { roomId } from '../stage.tsx'
import { openBoard, sheet } from './open-board.tsx'

const opened = async () => {
  fireEvent.click(screen.getByRole('button', { name: /^People: \d/ }))
  return sheet('People')
}

test('[J2] people are a named list: where they are, what they type, who is done, who decides and who holds the clock', async () => {
  const stage = await openBoard({}, ({ setHere, person, edit }) => {
    edit.decision.set('deciderId', edit.people.add({ name: 'Cyd', joined: false }))
    edit.clock.hold('r')
    setHere([
      person('ana', 'Ana'),
      person('b', 'Ben', { place: 'walk', typing: 'decision.line' }),
      person('r', 'Rana', { place: 'lock', done: 'walk' }),
      person('s', '', { screen: true, place: null }),
    ])
  })
  expect(screen.getByRole('button', { name: 'People: 3, 3 here now' })).toBeTruthy()
  const list = await opened()
  const rows = within(list)
    .getAllByRole('listitem')
    .map((row) => row.querySelector('div')!.innerText ?? row.querySelector('div')!.textContent)
  expect(rows).toEqual([
    'Anayou · at Frame',
    'Benat Walk · typing in the decision line',
    'Ranaholds the clock · at Lock · done with Walk',
    'The screen',
    'Cyddecides · without a phone',
  ])
  stage.setHere([stage.person('ana', 'Ana'), stage.person('b', 'Ben', { place: 'compare' })])
  expect(within(list).getByText('at Compare')).toBeTruthy()
})

test('[J3] somebody without a phone is added by name, one after the other', async () => {
  const stage = await openBoard()
  const list = await opened()
  const field = within(list).getByLabelText<HTMLInputElement>('Add somebody without a phone')
  for (const name of ['Jo', 'Mia']) {
    type(field, name)
    fireEvent.submit(field.closest('form')!)
    expect(document.activeElement).toBe(field)
  }
  expect(stage.board.people.map((one) => [one.name, one.joined])).toEqual([
    ['Ana Petrović', true],
    ['Jo', false],
    ['Mia', false],
  ])
})

test('[B3] a person taken off the board comes back with Undo', async () => {
  const stage = await openBoard({}, ({ edit }) => void edit.people.add({ name: 'Jo', joined: false }))
  const list = await opened()
  fireEvent.click(within(list).getByLabelText('More: Jo'))
  fireEvent.click(screen.getByRole('menuitem', { name: 'Remove Jo' }))
  expect(stage.board.people.map((one) => one.name)).toEqual(['Ana Petrović'])
  fireEvent.click(within(list).getByText('Undo'))
  expect(stage.board.people.map((one) => one.name)).toEqual(['Ana Petrović', 'Jo'])
})

test('[J1] a newcomer sees the board at once, and is asked for a name on it, with nothing over it', async () => {
  const stage = await openBoard({ name: '' })
  const asked = screen.getByRole('form', { name: 'What is your name?' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(asked.contains(document.activeElement)).toBe(false)
  expect(screen.getByRole('region', { name: 'Walk' })).toBeTruthy()
  const field = within(asked).getByLabelText('Your name')
  fireEvent.submit(asked)
  expect(document.activeElement).toBe(field)
  type(field, ' Rana ')
  fireEvent.submit(asked)
  expect(stage.board.people.map((one) => one.name)).toEqual(['Rana'])
  expect(stage.phone.name()).toBe('Rana')
  expect(screen.queryByRole('form', { name: 'What is your name?' })).toBeNull()
})

test('[J1] a name that this phone remembers is not asked for again', async () => {
  const stage = await openBoard()
  expect(stage.board.people.map((one) => one.name)).toEqual(['Ana Petrović'])
  expect(screen.queryByRole('form', { name: 'What is your name?' })).toBeNull()
})

test('[J1] who opens a closed board reads its outcome and is asked for no name until they go on to its parts', async () => {
  const stage = await openBoard({ name: '', route: { page: 'board', roomId, place: 'start' } }, ({ edit }) => edit.session.close())
  expect(screen.queryByRole('form', { name: 'What is your name?' })).toBeNull()
  stage.setRoute({ page: 'board', roomId, place: 'lock' })
  expect(screen.getByRole('form', { name: 'What is your name?' })).toBeTruthy()
})

test('[J1] a name is changed from the list of people, for this phone too', async () => {
  const stage = await openBoard({}, ({ setHere, person }) => setHere([person('ana', 'Ana Petrović')]))
  fireEvent.click(within(await opened()).getByText('Change my name'))
  const asked = await sheet('Change my name')
  type(within(asked).getByLabelText('Your name'), 'Anna')
  fireEvent.click(within(asked).getByText('Use this name'))
  expect(stage.board.people.map((one) => one.name)).toEqual(['Anna'])
  expect(stage.phone.name()).toBe('Anna')
})

test('[J2] a person says that they are done with a phase, and takes it back', async () => {
  await openBoard({}, ({ setHere, person }) => setHere([person('ana', 'Ana'), person('b', 'Ben', { done: 'walk' })]))
  expect(await screen.findByText('1 of 2 done')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('I am done with Walk'))
  expect(screen.getByText('2 of 2 done')).toBeTruthy()
})

test('[F3] inviting shows one code and one link, and sends the kind that was chosen', async () => {
  const stage = await openBoard()
  fireEvent.click(within(await opened()).getByText('Invite'))
  const invite = await sheet('Invite')
  expect(within(invite).getByRole('img', { name: /QR code/ })).toBeTruthy()
  const link = within(invite).getByLabelText<HTMLInputElement>('Link')
  expect(link.value).toContain('#e')
  fireEvent.click(within(invite).getByLabelText('Only view'))
  expect(link.value).toContain('#v')
  fireEvent.click(within(invite).getByText('Send the link'))
  await waitFor(() => expect(stage.shared.map((one) => one.url)).toEqual([link.value]))
})

test('[J4] a view link can only pass on a view link', async () => {
  await openBoard({ role: 'view' })
  fireEvent.click(within(await opened()).getByText('Invite'))
  const invite = await sheet('Invite')
  expect(within(invite).queryByLabelText('Take part')).toBeNull()
  expect(within(invite).getByLabelText<HTMLInputElement>('Link').value).toContain('#v')
})

test('[J2] what others do redraws words only: a button under the finger stays the same', async () => {
  const stage = await openBoard({}, ({ setHere, person }) => setHere([person('ana', 'Ana'), person('b', 'Ben')]))
  const face = document.querySelector('.faces .face')!
  const list = await opened()
  const rename = within(list).getByText('Change my name')
  rename.focus()
  stage.setHere([stage.person('ana', 'Ana', { place: 'lock' }), stage.person('b', 'Ben', { typing: 'decision.line' })])
  expect(document.activeElement).toBe(rename)
  expect(document.querySelector('.faces .face')).toBe(face)
})

test('[J1] a person finds the way to another device, and from the browser into the app, in the menu of the board', async () => {
  const stage = await openBoard()
  fireEvent.click(screen.getByRole('button', { name: 'This board' }))
  fireEvent.click(screen.getByRole('menuitem', { name: 'Open on another device' }))
  const move = await sheet('Open on another device')
  expect(within(move).getByRole('img', { name: /QR code/ })).toBeTruthy()
  expect(within(move).getByText('Open Hourboard from the home screen.')).toBeTruthy()
  fireEvent.click(within(move).getByText('Copy the link'))
  await waitFor(() => expect(stage.copied).toEqual([stage.room.links().edit]))
  await within(move).findByText('Link copied')
})

test('[J4] what comes along from a view link is a view link', async () => {
  await openBoard({ role: 'view' })
  fireEvent.click(screen.getByRole('button', { name: 'This board' }))
  fireEvent.click(screen.getByRole('menuitem', { name: 'Open on another device' }))
  expect(within(await sheet('Open on another device')).getByLabelText<HTMLInputElement>('Link').value).toContain('#v')
})

test('[S1] a phone hands the board on to the screen of the room, with its code to join or only to view', async () => {
  const stage = await openBoard()
  fireEvent.click(screen.getByRole('button', { name: 'This board' }))
  fireEvent.click(screen.getByRole('menuitem', { name: 'Show on a screen' }))
  const large = await sheet('Show on a screen')
  expect(within(large).getByLabelText<HTMLInputElement>('Link').value).toBe(stage.room.links().onScreen.edit)
  fireEvent.click(within(large).getByLabelText('Only view'))
  fireEvent.click(within(large).getByText('Send the link'))
  await waitFor(() => expect(stage.shared.map((one) => one.url)).toEqual([stage.room.links().onScreen.view]))
  fireEvent.click(within(large).getByText('Show it on this device'))
  expect(stage.route().page).toBe('screen')
})

test('[J1] a link under which the relay has nothing is called an old one, once the relay had its time', async () => {
  const stage = await openBoard({ blank: true })
  const { calm, setKeeping } = stage
  expect(screen.getByText(/Nothing of this board has come to this phone yet/)).toBeTruthy()
  vi.useFakeTimers()
  try {
    setKeeping({ ...calm, connection: 'offline' })
    vi.advanceTimersByTime(10_000)
    expect(screen.queryByText(/There is nothing under this link/)).toBeNull()
    setKeeping(calm)
    vi.advanceTimersByTime(3000)
    expect(screen.getByText(/There is nothing under this link/)).toBeTruthy()
    stage.edit.session.set('title', 'Bindery')
    expect(screen.queryByText(/There is nothing under this link/)).toBeNull()
  } finally {
    vi.useRealTimers()
  }
})
