import { expect, test } from 'vitest'
import { estimatedHeight, toShorten } from '../../src/method/to-shorten.ts'
import { en } from '../../src/words/en/en.ts'
import { outcomePage } from '../../src/words/outcome-page.ts'
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

test('[B4] what was written apart is all there, none of it as the one, until one is chosen', () => {
  const { board, edit } = emptyBoard()
  edit.call.make({ path: 'Keep it' })
  const said = (change: Partial<typeof board>) => {
    const outcome = outcomeFor({ board: { ...board, ...change } })
    const section = (part: string) => outcomePage(outcome, en).sections.find((one) => one.part === part)!
    return { outcome, call: section('call'), decision: section('decision'), verdict: section('verdict').entries[0]!.said.text }
  }
  const calls = said({ callsApart: [{ ...board.call!, path: 'Keep it', why: 'Cheap' }, { ...board.call!, path: 'Drop it' }] })
  expect(calls.call).toMatchObject({ heading: en.outcome.headings.call, entries: [{ said: { text: 'Keep it · Cheap' } }, { said: { text: 'Drop it' } }, { said: { text: en.versions.calls(2), hole: true, field: 'call.path' } }] })
  expect(calls.call.entries.some((entry) => entry.said.loud)).toBe(false)
  expect(calls.outcome.path).toBe('')
  expect(calls.verdict).toContain('more than one call stands')
  expect(calls.verdict).not.toContain('nobody made the call')
  const versions = ['So', 'Or so'].map((text) => ({ id: text, text, by: '', at: 1, apart: true }))
  const lines = said({ call: { ...board.call!, versions: { path: versions, why: [] } }, decision: { ...board.decision, versions: { line: versions } } })
  for (const one of [lines.call, lines.decision]) expect(one.entries.slice(0, 3)).toMatchObject([{ said: { text: 'So' } }, { said: { text: 'Or so' } }, { said: { text: en.versions.which(2), hole: true } }])
  expect(lines.verdict).toContain('more than one call stands')
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
