import { fireEvent, render, screen } from '@solidjs/testing-library'
import axe from 'axe-core'
import { expect, test } from 'vitest'
import { createBoard } from '../../src/state/create-board.ts'
import type { Route } from '../../src/state/route.ts'
import { Root } from '../../src/ui/root.tsx'
import { card, makeStage, roomId, type StageOptions } from './stage.tsx'

/** What axe finds on the page as it is now, as one line each. Colours need a real browser and are not judged here. */
async function violations(): Promise<string[]> {
  const found = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false } },
  })
  return found.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 120)}`))
}

type Stage = ReturnType<typeof makeStage>
interface State {
  readonly options?: StageOptions
  readonly fill?: (stage: Stage) => void
  /** Brought about by pressing these, one after the other. */
  readonly press?: readonly (string | RegExp)[]
  readonly shows: string | RegExp
}

const at = (place: 'frame' | 'walk' | 'lock' | 'review'): Route => ({ page: 'board', roomId, place })
const people = (stage: Stage) => {
  stage.edit.people.add({ name: 'Cyd', joined: false })
  stage.setHere([
    stage.person('ana', 'Ana'),
    stage.person('b', 'Ben', { typing: 'decision.line' }),
    stage.person('s', '', { screen: true }),
  ])
}
const states: Record<string, State> = {
  'notes under both lines': {
    options: { route: at('frame') },
    fill: (stage) => {
      stage.edit.decision.line().change(0, 0, 'Do we hire or wait, and who trains them?')
      stage.edit.problem.line().change(0, 0, 'Approval costs us 6h/wk')
    },
    shows: 'Park it',
  },
  'two versions of a line': {
    options: { route: at('frame') },
    fill: (stage) => {
      stage.edit.decision.line().change(0, 0, 'Keep it or not?')
      const [, ben] = createBoard(stage.doc, { personId: () => 'b', now: Date.now, apart: () => 1 })
      ben.decision.line().change(0, 0, 'So: ')
      // Somebody else meanwhile.
      stage.doc.getText('decision.line').insert(0, 'Do we ')
    },
    shows: /Which one holds/,
  },
  'an empty start page': { shows: 'Start a session' },
  'a full start page': {
    options: {
      inbox: [{ id: '1', text: 'One', at: 0 }],
      boards: [
        card({ title: 'Runs', startedAt: Date.now() - 1000 }),
        card({ title: 'Next', day: '2999-01-01' }),
        card({ title: 'Due', closedAt: 1, reviewDay: '2020-01-01', myActions: [{ id: '1', text: 'Late', due: '2020-01-01' }] }),
      ],
    },
    fill: (stage) => stage.setUpdate({ take: () => {} }),
    shows: 'Yours to do',
  },
  'the settings': { press: ['More', 'Name and appearance'], shows: 'Appearance' },
  'a new session': { options: { route: { page: 'new' } }, shows: 'Make the board' },
  'a link that cannot be opened': { options: { route: { page: 'join', fault: 'damaged' } }, shows: /part of this link/ },
  'an entry on its way to a board': {
    options: { route: { page: 'inbox' }, boards: [card({ title: 'Bindery' })], inbox: [{ id: '1', text: 'One', at: 0 }] },
    shows: 'Which board?',
  },
  'the capture page': { options: { route: { page: 'capture', text: '' } }, shows: 'Keep it' },
  'a board without its link': {
    options: { route: { page: 'board', roomId: 'Z'.repeat(22), place: 'walk' } },
    shows: /no link to that board/,
  },
  'a newcomer at a board': { options: { route: at('walk'), name: '' }, shows: 'Your name' },
  'a review': {
    options: { route: at('review') },
    fill: (stage) => {
      stage.edit.actions.add({ text: 'Order the trial', ownerId: 'ana', due: '2026-11-20' })
      stage.edit.thread.followedBy({ roomId: 'B'.repeat(22), title: 'Later', day: '' })
      stage.edit.session.close()
    },
    shows: 'How does it go on?',
  },
  'a review that continues': {
    options: { route: at('review') },
    fill: (stage) => (stage.edit.session.close(), stage.edit.review.end('continue')),
    shows: 'Take it back',
  },
  'a viewer at a board': { options: { route: at('lock'), role: 'view' }, shows: 'View only.' },
  'a board in trouble': {
    options: { route: at('walk') },
    fill: (stage) =>
      stage.setKeeping({
        ...stage.calm,
        storageProblem: 'full',
        phone: 'failing',
        connection: 'offline',
        waiting: 2,
        unreadable: 1,
      }),
    press: [/^Where your changes are/],
    shows: 'Try to connect now',
  },
  'the people': { options: { route: at('walk') }, fill: people, press: [/^People: \d/], shows: 'Here now' },
  'an invitation': { options: { route: at('walk') }, press: [/^People: \d/, 'Invite'], shows: 'Send the link' },
  'the clock': {
    options: { route: at('walk') },
    fill: (stage) => (stage.edit.clock.hold('ana'), stage.edit.clock.start()),
    press: [/left/],
    shows: 'Two more minutes',
  },
  'the details': { options: { route: at('walk') }, press: ['This board', 'Title, day and length'], shows: 'Length of the hour' },
  'somebody at the door': {
    options: { route: at('walk') },
    fill: (stage) => stage.setWaiting([{ id: 1, name: 'Ola', picture: [3, 51, 60] }, { id: 2, name: 'Per', picture: [0, 1, 2] }]),
    shows: 'Let in',
  },
  'a code in the invitation': {
    options: { route: at('walk') },
    press: [/^People: \d/, 'Invite', 'Show a code to type'],
    shows: 'Close the code',
  },
  'a capture': { options: { route: at('walk') }, press: ['Write something down'], shows: 'Parking lot' },
}

for (const [name, state] of Object.entries(states)) {
  test(`[U1] axe finds nothing on ${name}`, async () => {
    const stage = makeStage(state.options)
    state.fill?.(stage)
    render(() => (
      <stage.Around>
        <Root />
      </stage.Around>
    ))
    for (const button of state.press ?? []) {
      const found = await screen.findAllByRole(
        button === 'Name and appearance' || String(button).startsWith('Title') ? 'menuitem' : 'button',
        { name: button },
      )
      fireEvent.click(found.at(-1)!)
    }
    await screen.findAllByText(state.shows)
    expect(await violations()).toEqual([])
  })
}
