import { fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library'
import { beforeEach, expect, test, vi } from 'vitest'
import { Root } from '../../../src/ui/root.tsx'
import { press } from '../browser.ts'
import { sheet } from '../frame/open-board.tsx'
import { makeStage, now, roomId } from '../stage.tsx'

// jsdom knows neither media queries nor animations.
beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  Element.prototype.animate ??= () => ({}) as Animation
})

async function openScreen(role: 'edit' | 'view' = 'edit', fill: (stage: ReturnType<typeof makeStage>) => void = ({ edit }) => edit.clock.start()) {
  const stage = makeStage({ route: { page: 'screen', roomId }, role })
  fill(stage)
  render(() => (
    <stage.Around>
      <Root />
    </stage.Around>
  ))
  await screen.findByRole('region', { name: 'Frame' })
  // A press right after a phase began would be one too many.
  stage.setTime(now + 60_000)
  return stage
}

const keysIn = (sheetShown: HTMLElement) => [...sheetShown.querySelectorAll('kbd')].map((one) => one.textContent)

test.each(['ArrowRight', 'PageDown', ' '])('[S2] the key %s, as clickers send it, moves the room on when pressed twice', async (key) => {
  const stage = await openScreen()
  press(key)
  expect(stage.board.clock.enteredAt.walk).toBeNull()
  press(key)
  expect(stage.board.clock.enteredAt.walk).not.toBeNull()
})

test('[S2] p, + and c turn the clock and the code', async () => {
  const stage = await openScreen()
  press('p')
  expect(stage.board.clock.pauses).toMatchObject([{ to: null }])
  press('+')
  expect(stage.board.clock.added.frame).toBe(2)
  press('c')
  expect(stage.room.knocks.code()!.code).toBe('R2D8XW')
})

test('[S1] q puts people and code away, d makes it dark, and both back', async () => {
  await openScreen()
  await waitFor(() => expect(document.querySelector('.screen-side')).toBeTruthy())
  press('q')
  press('d')
  expect(document.querySelector('.screen-side')).toBeNull()
  expect(document.querySelector('.screen[data-theme=dark]')).toBeTruthy()
  expect(document.querySelector('.screen-head')!.textContent).toContain('Nobody here yet')
  press('q')
  expect(document.querySelector('.screen-side')).toBeTruthy()
})

test('[K4] o says off the line, with a view link too', async () => {
  const stage = await openScreen('view')
  press('o')
  expect(stage.offSaid).toEqual(['connected'])
})

test('[S2] ? shows what the keys do, Escape and the cross close it, and no other key does anything meanwhile', async () => {
  const stage = await openScreen()
  press('?')
  const shown = await sheet('Keys')
  expect(keysIn(shown)).toEqual(['→', 'Page ↓', 'space', '←', 'Page ↑', 'Esc', 'p', '+', 'o', 'q', 'c', 'f', 'd', 's', '?'])
  press('p')
  expect(stage.board.clock.pauses).toEqual([])
  fireEvent(shown, new Event('cancel', { cancelable: true }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('[J4] the screen of a view link offers and does nothing that its link may not', async () => {
  const stage = await openScreen('view')
  press('p')
  press('+')
  press('c')
  expect(stage.board.clock).toMatchObject({ pauses: [], added: { frame: 0 } })
  expect(stage.room.knocks.code()).toBeNull()
  press('?')
  expect(keysIn(await sheet('Keys'))).toEqual(['→', 'Page ↓', 'space', '←', 'Page ↑', 'Esc', 'o', 'q', 'f', 'd', 's', '?'])
})

test('[S2] before the hour has begun nothing is offered that turns its clock', async () => {
  const stage = await openScreen('edit', () => {})
  press('p')
  press('+')
  expect(stage.board.clock).toMatchObject({ pauses: [], added: { frame: 0 } })
  press('?')
  expect(keysIn(await sheet('Keys'))).toEqual(['→', 'Page ↓', 'space', '←', 'Page ↑', 'Esc', 'o', 'q', 'c', 'f', 'd', 's', '?'])
})

test('[U1] single keys can be switched off; clickers and the sheet go on', async () => {
  const stage = await openScreen()
  press('?')
  const shown = await sheet('Keys')
  fireEvent.click(within(shown).getByLabelText('Single keys do this'))
  fireEvent(shown, new Event('cancel', { cancelable: true }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  press('p')
  expect(stage.board.clock.pauses).toEqual([])
  press('PageDown')
  press('PageDown')
  expect(stage.board.clock.enteredAt.walk).not.toBeNull()
})
