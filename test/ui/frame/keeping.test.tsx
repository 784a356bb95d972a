import { fireEvent, screen, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { openBoard, sheet } from './open-board.tsx'

const mark = () => screen.getByRole('button', { name: /^Where your changes are/ })

test('[Y2] the board says where a person’s changes are, and never more than is known', async () => {
  const { setKeeping, calm } = await openBoard()
  const says = (text: string) => expect(mark().textContent).toBe(`Where your changes are: ${text}`)
  says('shared')
  setKeeping({ ...calm, waiting: 2 })
  says('on this phone, 2 waiting')
  setKeeping({ ...calm, phone: 'saving', waiting: 1 })
  says('saving, 1 waiting')
  setKeeping({ ...calm, connection: 'connecting', waiting: 1 })
  says('connecting, 1 waiting')
  setKeeping({ ...calm, connection: 'offline', waiting: 3 })
  says('offline, 3 waiting')
  setKeeping({ ...calm, connection: 'offline' })
  says('offline')
  setKeeping({ ...calm, storageProblem: 'full', phone: 'failing', waiting: 1 })
  says('storage full, 1 waiting')
})

test('[Y4] going offline is announced, and coming back is', async () => {
  const { setKeeping, calm } = await openBoard()
  const spoken = () => document.querySelector('[aria-live]')!.textContent
  setKeeping({ ...calm, connection: 'offline', waiting: 1 })
  expect(spoken()).toBe('Offline. Changes stay on this phone.')
  setKeeping(calm)
  expect(spoken()).toBe('Connected again.')
})

test('[Y3] the sheet behind it says in sentences what is wrong and what to do', async () => {
  const stage = await openBoard()
  stage.setKeeping({ ...stage.calm, storageProblem: 'full', phone: 'failing', connection: 'offline', waiting: 2, unreadable: 1 })
  fireEvent.click(mark())
  const said = await sheet('Where your changes are')
  expect(within(said).getByText(/no space left/)).toBeTruthy()
  expect(within(said).getByText('2 changes wait to be shared')).toBeTruthy()
  expect(within(said).getByText(/1 entry could not be read/)).toBeTruthy()
  fireEvent.click(within(said).getByText('Try to connect now'))
  expect(within(said).getByText('Connecting')).toBeTruthy()
  fireEvent.click(within(said).getByText('Send the link'))
  await sheet('Invite')
})
