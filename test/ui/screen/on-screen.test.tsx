import { fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library'
import { beforeEach, expect, test, vi } from 'vitest'
import { createScreenLook } from '../../../src/app/screen-look.ts'
import type { ProfileName } from '../../../src/local/profile.ts'
import { Root } from '../../../src/ui/root.tsx'
import { en } from '../../../src/words/en/en.ts'
import { openBoard, sheet } from '../frame/open-board.tsx'
import { makeStage, roomId } from '../stage.tsx'

// jsdom knows neither media queries nor animations.
beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  Element.prototype.animate ??= () => ({}) as Animation
})

function openScreen(role: 'edit' | 'view' = 'edit') {
  const stage = makeStage({ route: { page: 'screen', roomId }, role })
  render(() => (
    <stage.Around>
      <Root />
    </stage.Around>
  ))
  return stage
}

test('[S1] a phone shows one part alone on the screen, and what the phase shows again', async () => {
  const stage = await openBoard()
  fireEvent.click(screen.getByRole('button', { name: /Not started/ }))
  const hour = within(await sheet('The hour'))
  fireEvent.click(hour.getByLabelText('Limits'))
  expect(stage.board.onScreen.spotlight).toBe('start:limits')
  fireEvent.click(hour.getByLabelText('Hide the code to join'))
  expect(stage.board.onScreen.codeHidden).toBe(true)
  fireEvent.click(hour.getByLabelText('What the phase shows'))
  expect(stage.board.onScreen.spotlight).toBe('')
})

test('[S1] a view link is offered none of it', async () => {
  await openBoard({ role: 'view' })
  fireEvent.click(screen.getByRole('button', { name: /Not started/ }))
  expect(within(await sheet('The hour')).queryByLabelText('Limits')).toBeNull()
})

test('[S1] the screen of a view link too shows the part that was asked for, until the phase moves', async () => {
  const stage = openScreen('view')
  for (const [part, name] of [['people', 'People'], ['decision', 'Decision'], ['limits', 'Limits'], ['workflow', 'Workflow'], ['options', 'Options'], ['actions', 'Actions'], ['problem', 'Problem']] as const) {
    stage.edit.onScreen.show(part)
    const shown = await screen.findByRole('region', { name })
    await waitFor(() => expect(shown.querySelector(`.of-${part} > *`)).toBeTruthy())
  }
  stage.edit.clock.start()
  expect(await screen.findByRole('region', { name: 'Frame' })).toBeTruthy()
})

test('[S1] the code to join is hidden for the room from any phone', async () => {
  const stage = openScreen()
  await waitFor(() => expect(document.querySelector('.screen-side .code')).toBeTruthy())
  stage.edit.onScreen.hideCode(true)
  expect(document.querySelector('.screen-side .code')).toBeNull()
  expect(document.querySelector('.screen-side .here')).toBeTruthy()
})

test('[K4] two who say off the line bring the line before everything', async () => {
  const stage = openScreen('view')
  await screen.findByRole('region', { name: 'Frame' })
  stage.edit.decision.line().change(0, 0, 'Keep it or move it?')
  stage.setOffShown(true)
  expect(document.querySelector('.line-alone .line')!.textContent).toBe('Keep it or move it?')
  stage.setOffShown(false)
  expect(document.querySelector('.line-alone')).toBeNull()
})

test('[S3] in Lock the screen has each action as it is entered, with its holes, and after closing the outcome', async () => {
  const stage = openScreen('view')
  stage.edit.clock.start()
  stage.edit.clock.enter('lock')
  const part = await screen.findByRole('region', { name: 'Lock' })
  stage.edit.call.make({ path: 'Lease a new press', why: 'The old one stands still.' })
  const id = stage.edit.actions.add({ text: 'Ring the dealer' })
  const entry = await within(part).findByText('Ring the dealer')
  const holes = [en.actions.ownerHole, en.actions.dueHole, en.actions.firstStepHole]
  const shown = () => entry.closest('.screen-action')!.textContent!
  for (const hole of holes) expect(shown()).toContain(hole)
  stage.edit.actions.set(id, 'ownerId', stage.edit.people.add({ name: 'Cyd', joined: false }))
  stage.edit.actions.set(id, 'due', '2026-11-26')
  stage.edit.actions.set(id, 'firstStep', 'The price is on the table')
  await waitFor(() => expect(shown()).toContain('Cyd'))
  for (const hole of holes) expect(shown()).not.toContain(hole)
  stage.edit.session.close()
  const outcome = await screen.findByText(/conversation, not yet a working session|A working session/)
  const page = outcome.closest('.lock-view')!.textContent!
  for (const text of ['Lease a new press', 'The old one stands still.', 'Ring the dealer', 'Cyd']) expect(page).toContain(text)
})

test('[S2] dark and without the side, a screen comes back as it was', () => {
  const kept = new Map<ProfileName, string>()
  const profile = { read: (name: ProfileName) => kept.get(name) ?? null, write: (name: ProfileName, value: string) => void kept.set(name, value), watch: () => () => {} }
  const before = createScreenLook(profile)
  expect(before.screenLook()).toEqual({ dark: false, alone: false })
  before.setScreenLook({ dark: true })
  before.setScreenLook({ alone: true })
  expect(createScreenLook(profile).screenLook()).toEqual({ dark: true, alone: true })
  before.setScreenLook({ dark: false })
  expect(createScreenLook(profile).screenLook()).toEqual({ dark: false, alone: true })
})

const here = () => document.querySelector('.screen-side .here')!.textContent

test('[S1] a screen without a connection does not say that nobody is here, but what it knows', async () => {
  const stage = openScreen()
  await waitFor(() => expect(here()).toBe('Nobody here yet'))
  stage.setKeeping((before) => ({ ...before, connection: 'offline' }))
  expect(here()).toBe(en.screen.offline)
  stage.edit.clock.start()
  expect(here()).toBe('')
  expect(document.querySelector('.screen-head .beside')!.textContent).toContain(en.screen.offline)
})

test('[S3] after closing the outcome begins anew, wherever the pages of Lock had got to', async () => {
  const stage = openScreen()
  stage.edit.actions.add({ text: 'Call the printer' })
  stage.edit.clock.start()
  stage.edit.clock.enter('lock')
  await screen.findByText('Call the printer')
  const pages = document.querySelector('.lock-view .paged')
  stage.edit.session.close()
  await screen.findByText(/^A conversation/)
  expect(document.querySelector('.lock-view .paged')).not.toBe(pages)
})
