import { fireEvent, render, screen, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { TextField } from '../../../src/ui/kit/text-field.tsx'
import { type } from '../browser.ts'
import { openBoard, sheet } from './open-board.tsx'

const mark = () => screen.getByRole('button', { name: /^Where your changes are/ })
const said = () => mark().textContent!.replace('Where your changes are: ', '')
const spoken = () => document.querySelector('[aria-live]')!.textContent

test('[Y2] the board says where a person’s changes are, and never more than is known', async () => {
  const { setKeeping, calm } = await openBoard()
  expect(said()).toBe('shared')
  setKeeping({ ...calm, waiting: 2 })
  expect(said()).toBe('on this phone, 2 waiting')
  setKeeping({ ...calm, phone: 'saving', waiting: 1 })
  expect(said()).toBe('saving, 1 waiting')
  setKeeping({ ...calm, connection: 'connecting', waiting: 1 })
  expect(said()).toBe('connecting, 1 waiting')
  setKeeping({ ...calm, connection: 'offline', waiting: 3 })
  expect(said()).toBe('offline, 3 waiting')
  setKeeping({ ...calm, connection: 'offline' })
  expect(said()).toBe('offline')
  setKeeping({ ...calm, storageProblem: 'full', phone: 'failing', waiting: 1 })
  expect(said()).toBe('storage full, 1 waiting')
})

test('[Y4] going offline is announced, and coming back is', async () => {
  const { setKeeping, calm } = await openBoard()
  setKeeping({ ...calm, connection: 'offline', waiting: 1 })
  expect(spoken()).toBe('Offline. Changes stay on this phone.')
  setKeeping(calm)
  expect(spoken()).toBe('Connected again.')
})

test('[Y3] the sheet behind it says in sentences what is wrong and what to do', async () => {
  const stage = await openBoard()
  stage.setKeeping({ ...stage.calm, storageProblem: 'full', phone: 'failing', connection: 'offline', waiting: 2, unreadable: 1 })
  fireEvent.click(mark())
  const told = await sheet('Where your changes are')
  expect(within(told).getByText(/no space left/)).toBeTruthy()
  expect(within(told).getByText('2 changes wait to be shared')).toBeTruthy()
  expect(within(told).getByText(/1 entry could not be read/)).toBeTruthy()
  fireEvent.click(within(told).getByText('Try to connect now'))
  expect(within(told).getByText('Connecting')).toBeTruthy()
  fireEvent.click(within(told).getByText('Send the link'))
  await sheet('Invite')
})

test('[Y2] what stands in a field and is not on the board yet is neither called saved nor shared', async () => {
  await openBoard()
  render(() => <TextField label="Cleaned up by" value="" onCommit={() => undefined} />)
  const field = screen.getByLabelText<HTMLInputElement>('Cleaned up by')
  type(field, 'Ten drivers')
  expect(said()).toBe('saving, 1 waiting')
  fireEvent.blur(field)
  expect(said()).toBe('shared')
})

test('[Y2] without a network too, nothing is said to be on this phone while it is being saved', async () => {
  const { setKeeping, calm } = await openBoard()
  setKeeping({ ...calm, connection: 'offline', phone: 'saving', waiting: 1 })
  fireEvent.click(mark())
  const told = await sheet('Where your changes are')
  expect(within(told).queryByText(/everything is saved on this phone/)).toBeNull()
  setKeeping({ ...calm, connection: 'offline', waiting: 1 })
  expect(within(told).getByText(/everything is saved on this phone/)).toBeTruthy()
})
