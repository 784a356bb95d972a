import { fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { symbols } from '../../../src/ui/board/knock/symbols.ts'
import { RoomContext } from '../../../src/state/room.ts'
import { Root } from '../../../src/ui/root.tsx'
import { ScreenSide } from '../../../src/ui/screen/screen-side.tsx'
import { en } from '../../../src/words/en/en.ts'
import { later } from '../../../src/words/en/later.ts'
import { type } from '../browser.ts'
import { makeStage, roomId, type StageOptions } from '../stage.tsx'

function open(options: StageOptions) {
  const stage = makeStage(options)
  render(() => (
    <stage.Around>
      <Root />
    </stage.Around>
  ))
  return stage
}

const say = later.knock
const join = { page: 'join' } as const
const board = { page: 'board', roomId, place: 'walk' } as const

async function knock(options: StageOptions = {}) {
  const stage = open({ route: join, ...options })
  type(await screen.findByLabelText(en.join.link), 'k7m 4qp')
  fireEvent.click(await screen.findByRole('button', { name: say.go }))
  return stage
}

test('[J1] who types a code gives a name, knocks, sees the picture and comes to the board', async () => {
  const stage = open({ route: join, name: '' })
  type(await screen.findByLabelText(en.join.link), 'k7m 4qp')
  const name = await screen.findByLabelText(say.name)
  fireEvent.click(screen.getByRole('button', { name: say.go }))
  expect(document.activeElement).toBe(name)
  expect(stage.knocked).toEqual([])
  type(name, ' Ola ')
  fireEvent.click(screen.getByRole('button', { name: say.go }))
  await screen.findByText(say.calling)
  expect(stage.knocked).toEqual([['k7m 4qp', 'Ola']])
  stage.setKnocking({ at: 'waiting', picture: [3, 51, 60] })
  const picture = await screen.findByRole('list', { name: say.picture })
  expect(within(picture).getAllByRole('listitem').map((one) => one.textContent)).toEqual(['bike', 'boat', 'train'])
  stage.setKnocking({ at: 'in', roomId })
  await waitFor(() => expect(stage.route()).toEqual({ page: 'board', roomId, place: 'start' }))
})

for (const why of ['no-such-code', 'refused', 'not-answered', 'busy', 'offline', 'forged'] as const) {
  test(`[J1] a knock that ends as ${why} is told with what to do, and leads back to the code as typed`, async () => {
    const stage = await knock()
    stage.setKnocking({ at: 'ended', why })
    await screen.findByText(say.ends[why])
    fireEvent.click(screen.getByRole('button', { name: say.again }))
    expect((await screen.findByLabelText<HTMLInputElement>(en.join.link)).value).toBe('k7m 4qp')
  })
}

test('[J1] what is nearly a code gets the sentence about codes, not the one about links', async () => {
  open({ route: join, joins: { fault: 'not-a-link' } })
  type(await screen.findByLabelText(en.join.link), 'k7m4q')
  fireEvent.click(screen.getByRole('button', { name: en.join.go }))
  expect(await screen.findByText(en.join.faults['not-a-code'])).toBeTruthy()
})

test('[J1] a phone in the room sees who knocks, one after the other, and answers', async () => {
  const stage = open({ route: board })
  stage.setWaiting([
    { id: 4, name: 'Ola', picture: [3, 51, 60] },
    { id: 5, name: 'Per', picture: [0, 1, 2] },
  ])
  const first = await screen.findByRole('region', { name: say.knocks('Ola') })
  expect(within(first).getAllByRole('listitem').map((one) => one.textContent)).toEqual(['bike', 'boat', 'train'])
  within(first).getByText(say.more(1))
  const letIn = within(first).getByRole<HTMLButtonElement>('button', { name: say.letIn })
  // A press that comes with the notice was meant for something else.
  fireEvent.click(letIn)
  expect(stage.answered).toEqual([])
  await waitFor(() => expect(letIn.disabled).toBe(false))
  fireEvent.click(letIn)
  const second = await screen.findByRole('region', { name: say.knocks('Per') })
  fireEvent.click(within(second).getByRole('button', { name: say.notNow }))
  await waitFor(() => expect(screen.queryByRole('region', { name: say.knocks('Per') })).toBeNull())
  expect(stage.answered).toEqual([
    [4, true],
    [5, false],
  ])
})

test('[J1] what another phone answered goes away by itself', async () => {
  const stage = open({ route: board })
  stage.setWaiting([{ id: 4, name: 'Ola', picture: [3, 51, 60] }])
  await screen.findByRole('region', { name: say.knocks('Ola') })
  stage.setWaiting([])
  await waitFor(() => expect(screen.queryByRole('region', { name: say.knocks('Ola') })).toBeNull())
})

/** What stands beside the part on the screen. */
function openSide(options: StageOptions) {
  const stage = makeStage(options)
  render(() => (
    <stage.Around>
      <RoomContext.Provider value={stage.room}>
        <ScreenSide large={false} />
      </RoomContext.Provider>
    </stage.Around>
  ))
  return stage
}

test('[S1] the screen shows a code of its own accord, with its minutes, and another by one tap', async () => {
  const stage = openSide({})
  await screen.findByText(say.code('K 7 M 4 Q P'))
  screen.getByText(say.left(10))
  stage.setTime(stage.room.now() + 9.5 * 60_000)
  await screen.findByText(say.left(1), {}, { timeout: 3000 })
  fireEvent.click(screen.getByRole('button', { name: say.another }))
  await screen.findByText(say.code('R 2 D 8 X W'))
  stage.setTime(stage.room.now() + 10 * 60_000)
  expect(await screen.findByRole('button', { name: say.showCode }, { timeout: 3000 })).toBeTruthy()
})

test('[J4] a screen with a view link shows the QR code only', async () => {
  const stage = openSide({ role: 'view' })
  await screen.findByText(en.screen.scan.view)
  expect(stage.room.knocks.code()).toBeNull()
  expect(screen.queryByRole('button', { name: say.showCode })).toBeNull()
})

test('[J1] a phone shows a code from its invitation, and closes it', async () => {
  const stage = open({ route: board })
  fireEvent.click(await screen.findByRole('button', { name: /^People: \d/ }))
  fireEvent.click(await screen.findByRole('button', { name: en.invite.title }))
  fireEvent.click(await screen.findByRole('button', { name: say.showCode }))
  await screen.findByText(say.typeAt('board.example'))
  fireEvent.click(screen.getByRole('button', { name: say.close }))
  await screen.findByRole('button', { name: say.showCode })
  stage.setKeeping({ ...stage.calm, connection: 'offline' })
  expect(await screen.findByText(say.needsConnection)).toBeTruthy()
})

test('[U1] there are 64 symbols, each with a name of its own', () => {
  expect(symbols).toHaveLength(64)
  expect(new Set(say.symbols).size).toBe(64)
})
