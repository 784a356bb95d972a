import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { press } from '../browser.ts'
import { openBoard, sheet } from './open-board.tsx'

const mine = ({ edit }: Parameters<NonNullable<Parameters<typeof openBoard>[1]>>[0]) => {
  edit.clock.hold('ana')
  edit.clock.start()
}

test('[U1] 1 to 4 go to the phases, and not while somebody types', async () => {
  const stage = await openBoard()
  for (const [key, place] of [['1', 'frame'], ['2', 'walk'], ['3', 'compare'], ['4', 'lock']] as const) {
    press(key)
    expect(stage.route()).toMatchObject({ place })
  }
  const field = document.body.appendChild(document.createElement('textarea'))
  fireEvent.keyDown(field, { key: '1' })
  press('1', { metaKey: true })
  expect(stage.route()).toMatchObject({ place: 'lock' })
  field.remove()
})

test('[C2] p and + turn the clock for whoever holds it, and for nobody else', async () => {
  const stage = await openBoard({}, mine)
  press('p')
  expect(stage.board.clock.pauses).toMatchObject([{ to: null }])
  press('p')
  press('+')
  expect(stage.board.clock.added.frame).toBe(2)
  stage.edit.clock.hold(stage.edit.people.add({ name: 'Rana', joined: true }))
  press('+')
  press('p')
  expect(stage.board.clock.added.frame).toBe(2)
  expect(stage.board.clock.pauses).toMatchObject([{ to: expect.any(Number) }])
})

test('[J2] r says done with the phase that is shown, and takes it back', async () => {
  const stage = await openBoard({}, ({ setHere, person }) => setHere([person('ana', 'Ana')]))
  press('r')
  expect(stage.room.here()[0]!.done).toBe('walk')
  press('r')
  expect(stage.room.here()[0]!.done).toBeNull()
})

test('[K4] o says off the line', async () => {
  const stage = await openBoard()
  press('o')
  expect(stage.offSaid).toHaveLength(1)
})

test('[U1] ? opens the keys, only those that do something now, and they can be switched off', async () => {
  const stage = await openBoard()
  press('?')
  const shown = await sheet('Keys')
  expect([...shown.querySelectorAll('kbd')].map((one) => one.textContent)).toEqual(['1', '2', '3', '4', 'c', 'o', 'r', 't', '?'])
  press('4')
  expect(stage.route()).toMatchObject({ place: 'walk' })
  fireEvent.click(within(shown).getByLabelText('Single keys do this'))
  fireEvent(shown, new Event('cancel', { cancelable: true }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  press('4')
  expect(stage.route()).toMatchObject({ place: 'walk' })
  press('?')
  await sheet('Keys')
})

test('[J4] a view link has the keys that change nothing', async () => {
  const stage = await openBoard({ role: 'view' }, mine)
  for (const key of ['p', '+', 'c', 'r']) press(key)
  expect(stage.board.clock).toMatchObject({ pauses: [], added: { frame: 0 } })
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('[K4] with a view link off the line is said from the clock: it changes nothing on the board', async () => {
  const stage = await openBoard({ role: 'view' }, ({ edit }) => edit.clock.start())
  fireEvent.click(document.querySelector('.clock-bar')!)
  fireEvent.click(within(await sheet('The hour')).getByText('Off the line'))
  expect(stage.offSaid).toHaveLength(1)
})
