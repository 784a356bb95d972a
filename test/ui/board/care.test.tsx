import { render, screen, waitFor } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { RoomContext } from '../../../src/state/room.ts'
import { CareSheet } from '../../../src/ui/board/care/care-sheet.tsx'
import { EndedNote } from '../../../src/ui/board/care/ended-note.tsx'
import { ForgetSheet } from '../../../src/ui/board/forget/forget-sheet.tsx'
import { en } from '../../../src/words/en/en.ts'
import { later } from '../../../src/words/en/later.ts'
import { makeStage, now } from '../stage.tsx'
import type { JSX } from 'solid-js'

const say = later.care

function show(stage: ReturnType<typeof makeStage>, view: () => JSX.Element): void {
  render(() => (
    <stage.Around>
      <RoomContext.Provider value={stage.room}>{view()}</RoomContext.Provider>
    </stage.Around>
  ))
}

const press = async (name: string) => (await screen.findByRole('button', { name })).click()

test('[V4] all phones are kept but those in doubt, one tap changes that, and the move takes who is kept', async () => {
  const stage = makeStage()
  stage.care.phones = [
    { key: 'a', name: 'Ola', since: now, doubtful: false },
    { key: 'b', name: 'Per', since: now, doubtful: true },
    { key: 'c', name: '', since: now, doubtful: false },
  ]
  show(stage, () => <CareSheet open onClose={() => {}} />)
  await press(say.newLinks)
  const ticks = await screen.findAllByRole<HTMLInputElement>('checkbox')
  expect(ticks.map((one) => one.checked)).toEqual([true, false, true])
  expect(screen.getByText(say.doubtful)).toBeTruthy()
  ticks[2]!.click()
  await press(say.move)
  await waitFor(() => expect(stage.care.cared).toEqual(['move a']))
})

test('[V5] deleting names the board, says what others lose, and says when the relay does not answer', async () => {
  const stage = makeStage()
  stage.care.result = 'offline'
  show(stage, () => <CareSheet open onClose={() => {}} />)
  await press(say.remove)
  expect(screen.getByRole('dialog', { name: say.deleteTitle('Bindery') })).toBeTruthy()
  expect(screen.getByText(say.deleteText)).toBeTruthy()
  await press(say.deleteButton)
  expect((await screen.findByRole('alert')).textContent).toBe(say.needsRelay)
  expect(stage.care.cared).toEqual(['delete'])
})

test('[V3] a view link is offered a copy and nothing else', async () => {
  const stage = makeStage({ role: 'view' })
  show(stage, () => <CareSheet open onClose={() => {}} />)
  await screen.findByRole('button', { name: say.duplicate })
  expect(screen.queryByRole('button', { name: say.remove })).toBeNull()
  expect(screen.queryByRole('button', { name: say.newLinks })).toBeNull()
})

test('[V5] a deleted board says by whom and when, and can be shared again or removed', async () => {
  const stage = makeStage()
  let forgets = 0
  show(stage, () => <EndedNote ended={{ kind: 'deleted', by: 'Ola', at: now }} onForget={() => forgets++} />)
  expect(screen.getByText(/Deleted from the relay by Ola, .*24 Nov/)).toBeTruthy()
  await press(say.shareAgain)
  await waitFor(() => expect(stage.care.cared).toEqual(['again']))
  await press(en.start.forget)
  expect(forgets).toBe(1)
})

test('[V5] removing a board from this phone says what would be lost with it', async () => {
  const stage = makeStage()
  stage.setKeeping((before) => ({ ...before, waiting: 3 }))
  stage.setEnded({ kind: 'deleted', by: '', at: null })
  show(stage, () => <ForgetSheet open onClose={() => {}} />)
  expect(screen.getByText(say.lost.waiting(3))).toBeTruthy()
  expect(screen.getByText(say.lost.only)).toBeTruthy()
})
