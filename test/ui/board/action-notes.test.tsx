import { screen, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Lock } from '../../../src/ui/board/phases/lock.tsx'
import { newBoard, press, show } from './local-room.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('[A2] an empty verb keeps a card from becoming solid, until somebody says that it is fine', () => {
  const phone = newBoard()
  phone.edit.actions.add({ text: 'Look into the printer', ownerId: 'ana', due: '2026-03-03', firstStep: 'Find the number' })
  show(phone, () => <Lock />)
  const card = screen.getByRole('article', { name: 'Look into the printer' })
  expect(card.classList.contains('solid')).toBe(false)
  expect(within(card).getByText(/What will somebody see, and when/)).toBeTruthy()
  press('Fine as it is')
  expect(card.classList.contains('solid')).toBe(true)
})

it('[A4] a date more than a week away is said once and dismissed', () => {
  const phone = newBoard()
  const id = phone.edit.actions.add({ text: 'Order paper', due: '2026-03-20' })
  show(phone, () => <Lock />)
  expect(screen.getByText(/smaller step this week/)).toBeTruthy()
  press('Fine as it is')
  expect(screen.queryByText(/smaller step this week/)).toBeNull()
  phone.edit.actions.set(id, 'ownerId', 'ana')
  expect(screen.queryByText(/smaller step this week/)).toBeNull()
})

it('[A5] a fourth action for one person is said at that one, and nothing is refused', () => {
  const phone = newBoard()
  for (const text of ['Call', 'Order', 'Print', 'Fold', 'Glue']) phone.edit.actions.add({ text, ownerId: 'ana' })
  show(phone, () => <Lock />)
  expect(screen.getAllByText(/fourth action/)).toHaveLength(1)
  expect(within(screen.getByRole('article', { name: 'Fold' })).getByText(/fourth action/)).toBeTruthy()
})
