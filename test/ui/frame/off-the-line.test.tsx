import { fireEvent, render, screen, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { RoomContext } from '../../../src/state/room.ts'
import { LineAlone } from '../../../src/ui/screen/line-alone.tsx'
import { makeStage } from '../stage.tsx'
import { openBoard, sheet } from './open-board.tsx'

const write = async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Write something down' }))
  return sheet('Write it down')
}

test('[K4] off the line is said with two taps, and only its person is told', async () => {
  const stage = await openBoard()
  fireEvent.click(within(await write()).getByText('Off the line'))
  expect(stage.offSaid).toHaveLength(1)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(await screen.findByText('Said, without your name.')).toBeTruthy()
})

test('[K4] without a connection it says that nobody could hear it', async () => {
  const stage = await openBoard()
  stage.setKeeping({ ...stage.calm, connection: 'offline' })
  fireEvent.click(within(await write()).getByText('Off the line'))
  expect(await screen.findByText('No connection: nobody could hear it.')).toBeTruthy()
})

test('[K4] two who say so give a quiet sign on the phone, with no name in it', async () => {
  const stage = await openBoard({}, ({ setHere, person }) => setHere([person('ana', 'Ana'), person('b', 'Ben')]))
  stage.setOffShown(true)
  const sign = await screen.findByText('Two of you say: off the line.')
  expect(sign.textContent).not.toMatch(/Ana|Ben/)
})

test('[K4] the line alone is the decision line, or its hole', () => {
  const stage = makeStage()
  const { container } = render(() => (
    <RoomContext.Provider value={stage.room}>
      <LineAlone />
    </RoomContext.Provider>
  ))
  expect(container.querySelector('.hole')).toBeTruthy()
  stage.edit.decision.line().change(0, 0, 'Keep it or move it?')
  expect(container.querySelector('.line')!.textContent).toBe('Keep it or move it?')
})
