import { expect, test } from 'vitest'
import { spotlight } from '../../src/method/on-screen.ts'
import { openTwo } from './open-board.ts'

const shown = ({ board }: Pick<ReturnType<typeof openTwo>['ana'], 'board'>) => spotlight(board.onScreen, board.clock)

test('[S1] a part is shown alone until somebody clears it', () => {
  const { ana } = openTwo()
  ana.edit.onScreen.show('limits')
  expect(shown(ana)).toBe('limits')
  ana.edit.onScreen.show('people')
  expect(shown(ana)).toBe('people')
  ana.edit.onScreen.show(null)
  expect(shown(ana)).toBeNull()
})

test('[S1] a part is shown alone until the phase moves, and coming back does not bring it back', () => {
  const { ana } = openTwo()
  ana.edit.onScreen.show('people')
  ana.edit.clock.start()
  expect(shown(ana)).toBeNull()
  ana.edit.onScreen.show('limits')
  ana.edit.clock.enter('walk')
  expect(shown(ana)).toBeNull()
  ana.edit.clock.enter('frame')
  expect(shown(ana)).toBeNull()
})

test('[S1] what was asked for in a phase is not shown in the next one, also where both happened at once', () => {
  const { ana } = openTwo()
  ana.edit.clock.start()
  ana.edit.clock.enter('walk')
  ana.doc.getMap('onScreen').set('spotlight', 'frame:limits')
  expect(shown(ana)).toBeNull()
  ana.doc.getMap('onScreen').set('spotlight', 'walk:weather')
  expect(shown(ana)).toBeNull()
})

test('[B3] what the screen shows is no undo step', () => {
  const { ana } = openTwo()
  ana.edit.facts.add({ label: 'volume' })
  ana.edit.onScreen.show('limits')
  ana.edit.onScreen.hideCode(true)
  ana.edit.undo()
  expect([shown(ana), ana.board.onScreen.codeHidden, ana.board.facts.length]).toEqual(['limits', true, 0])
})
