import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { openBoard, sheet } from './open-board.tsx'

const clockBar = () => screen.getByRole('button', { name: /You hold the clock|done/ }).textContent

test('[J2] a line that others type in has their name at its end, and their letters stay uncovered by words', async () => {
  const stage = await openBoard({ route: { page: 'board', roomId: 'AAAAAAAAAAAAAAAAAAAAAA', place: 'frame' } })
  const line = await waitFor(() => document.querySelector<HTMLTextAreaElement>('main [data-field="decision.line"] textarea') ?? Promise.reject(new Error('no line yet')))
  const mark = () => line.closest('.field')!.querySelector('.typing-mark')
  expect(mark()).toBeNull()
  stage.setHere([stage.person('ana', 'Ana'), stage.person('b', 'Ben', { typing: 'decision.line' })])
  expect(mark()!.textContent).toBe('Ben is typing hereBen')
  expect(line.getAttribute('aria-describedby')!.split(' ')).toContain(mark()!.id)
  stage.setHere([stage.person('ana', 'Ana'), stage.person('b', 'Ben', { typing: 'decision.line' }), stage.person('c', 'Cyd', { typing: 'decision.line' })])
  expect(mark()!.textContent).toBe('Ben, Cyd are typing hereBen+1')
  stage.setHere([stage.person('ana', 'Ana', { typing: 'decision.line' })])
  expect(mark()).toBeNull()
})

test('[J2] answers of options and steps have the mark too, and the list says which', async () => {
  let step = ''
  const stage = await openBoard({}, ({ edit }) => {
    edit.steps.add({ what: 'Folds' })
    step = edit.steps.add({ what: 'Presses' })
  })
  stage.setHere([stage.person('ana', 'Ana'), stage.person('b', 'Ben', { place: 'walk', typing: `steps/${step}/what` })])
  fireEvent.click(screen.getByRole('button', { name: /^People: \d/ }))
  expect(within(await sheet('People')).getByText('at Walk · typing in step 2')).toBeTruthy()
})

test('[J2] whoever holds the clock sees how many are done with the phase of the room', async () => {
  const stage = await openBoard({}, ({ edit }) => {
    edit.clock.start()
    edit.clock.hold('ana')
  })
  expect(clockBar()).toContain('You hold the clock')
  stage.setHere([stage.person('ana', 'Ana'), stage.person('b', 'Ben', { done: 'frame' }), stage.person('c', 'Cyd', { done: 'walk' })])
  expect(clockBar()).toContain('1 of 3 done')
})
