import { fireEvent, render, screen } from '@solidjs/testing-library'
import { expect, test, vi } from 'vitest'
import { Menu } from '../../../src/ui/kit/menu.tsx'
import { press } from '../browser.ts'

test('[U1] a menu opens to its first entry, arrows go round, Escape gives the focus back', () => {
  const chosen = vi.fn<(entry: string) => void>()
  render(() => (
    <Menu
      label="More"
      entries={[
        { label: 'Invite', onPress: () => chosen('invite') },
        { label: 'Details', onPress: () => chosen('details') },
      ]}
    >
      …
    </Menu>
  ))
  const button = screen.getByLabelText('More')
  fireEvent.click(button)
  expect(document.activeElement).toBe(screen.getByText('Invite'))
  press('ArrowUp')
  expect(document.activeElement).toBe(screen.getByText('Details'))
  press('ArrowDown')
  expect(document.activeElement).toBe(screen.getByText('Invite'))
  press('Escape')
  expect(document.activeElement).toBe(button)
  expect(screen.queryByRole('menu')).toBeNull()

  button.focus()
  press('ArrowUp')
  fireEvent.click(document.activeElement!)
  expect(chosen.mock.calls).toEqual([['details']])
})
