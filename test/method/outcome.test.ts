import { expect, test } from 'vitest'
import { estimatedHeight, toShorten } from '../../src/method/to-shorten.ts'
import { emptyBoard, fullBoard, outcomeFor } from '../export/outcome.ts'

test('[T1] the outcome names people, puts open actions first by date, and says who owns the next step', () => {
  const outcome = outcomeFor(fullBoard())
  expect(outcome.actions.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open', 'done', 'dropped'])
  expect(outcome.actions.map(({ due }) => due)).toEqual(['2026-11-26', '2026-11-27', '2026-11-30', '', '2026-11-29', '2026-11-29'])
  expect(outcome.next).toMatchObject({ owner: 'Piotr Lange', due: '2026-11-26' })
  expect(outcome).toMatchObject({ decider: 'Nadia Holt', untouched: 'York and Hull, and how damage is charged' })
  expect(outcome.questions.map(({ owner }) => owner)).toContain('Ruth Okafor')
  expect(outcome.questions.map(({ text }) => text)).not.toContain('Does the hire system keep photos longer than 90 days?')
  expect(outcome.actions[3]!.lacks).toEqual(['ownerId', 'due', 'firstStep'])
})

test('[C9] planned against used minutes are on it once the clock ran', () => {
  expect(outcomeFor(fullBoard()).minutes.map(({ planned }) => planned)).toEqual([10, 20, 20, 10])
  expect(outcomeFor(emptyBoard()).minutes).toEqual([])
})

test('[B4] calls that were made apart are both there until one is chosen', () => {
  const { board, edit } = emptyBoard()
  edit.call.make({ path: 'Keep it' })
  const apart = { ...board, callsApart: [{ ...board.call!, path: 'Keep it' }, { ...board.call!, path: 'Drop it' }] }
  expect(outcomeFor({ board: apart }).apart).toEqual(['Keep it', 'Drop it'])
})

test('[T1] the field that takes most beyond its share is the one to shorten', () => {
  const real = outcomeFor(fullBoard())
  const text = 'word '.repeat(120)
  const field = (change: Partial<typeof real>) => toShorten({ ...real, actions: real.actions.slice(0, 3), ...change })
  expect(estimatedHeight({ ...real, actions: real.actions.slice(0, 3) })).toBeLessThan(724)
  expect(field({ why: text })).toEqual({ part: 'why', field: 'call.why' })
  expect(field({ path: text, why: 'short' })).toEqual({ part: 'path', field: 'call.path' })
  expect(field({ untouched: text }).field).toMatch(/^options\/.+\/untouched$/)
  const [first, ...rest] = real.actions
  expect(field({ actions: [{ ...first!, firstStep: text }] })).toEqual({ part: 'firstStep', field: `actions/${first!.id}/firstStep` })
  expect(field({ actions: [...rest, ...rest, ...rest] }).part).toBe('actions')
  expect(estimatedHeight({ ...real, why: text })).toBeGreaterThan(estimatedHeight(real) + 100)
})
