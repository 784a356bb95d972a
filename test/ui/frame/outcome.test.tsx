import { fireEvent, screen } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { fileForms } from '../../../src/method/file-forms.ts'
import { en } from '../../../src/words/en/en.ts'
import { later } from '../../../src/words/en/later.ts'
import { roomId } from '../stage.tsx'
import { openBoard } from './open-board.tsx'

const press = async (name: string | RegExp) => fireEvent.click((await screen.findAllByRole('button', { name })).at(-1)!)

test('[T3] a closed board opens at its outcome, which is shared from the bar below in every form', async () => {
  const stage = await openBoard({ route: { page: 'board', roomId, place: 'start' } }, ({ edit }) => {
    edit.call.make({ path: 'Keep sewing' })
    edit.session.close()
  })
  expect(await screen.findByRole('region', { name: en.outcome.title })).toBeTruthy()
  expect(stage.shown.at(-1)).toBe('outcome')
  await press(en.outcome.share)
  await press(later.exporting.copy)
  for (const form of fileForms) await press(new RegExp(`^${later.exporting.forms[form]}`))
  await screen.findByText(later.exporting.saved('Bindery.board'))
  expect(stage.left).toEqual(['copy Keep sewing', ...fileForms])
})

test('[X2] who is at Lock when the session is closed comes along to the outcome, and is back at Lock once it is open again', async () => {
  const stage = await openBoard({}, ({ edit }) => edit.clock.start())
  stage.setRoute({ page: 'board', roomId, place: 'lock' })
  await screen.findByRole('region', { name: 'Lock' })
  stage.edit.session.close()
  await screen.findByRole('region', { name: en.outcome.title })
  stage.edit.session.reopen()
  expect(screen.queryByRole('region', { name: en.outcome.title })).toBeNull()
})
