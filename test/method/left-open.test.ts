import { expect, it } from 'vitest'
import type { Phase } from '../../src/method/clock.ts'
import type { Hole } from '../../src/method/holes.ts'
import { leftOpen } from '../../src/method/left-open.ts'

const left = (holes: Partial<Record<Phase, readonly Hole[]>>) =>
  leftOpen((phase) => holes[phase] ?? []).map(({ phase, open }) => [phase, open.map(({ first, more }) => `${first.part} ${'id' in first ? `${first.id} ` : ''}${first.field} +${more}`)])

it('[X3] what the earlier phases left open, by phase, and nothing of Lock', () => {
  expect(left({ lock: [{ part: 'call', field: 'path' }] })).toEqual([])
  expect(left({ walk: [{ part: 'noLimit', field: 'money' }], frame: [{ part: 'problem', field: 'line' }] })).toEqual([
    ['frame', ['problem line +0']],
    ['walk', ['noLimit money +0']],
  ])
})

it('[X3] who and when come first', () => {
  const frame: Hole[] = [{ part: 'decision', field: 'line' }, { part: 'problem', field: 'cost' }, { part: 'decision', field: 'deciderId' }, { part: 'decision', field: 'decideBy' }]
  expect(left({ frame })).toEqual([['frame', ['decision deciderId +0', 'decision decideBy +0', 'decision line +0', 'problem cost +0']]])
})

it('[X3] the holes of one option, step or limit are one place', () => {
  const compare: Hole[] = [
    { part: 'options', id: 'a', field: 'howLong' }, { part: 'options', id: 'a', field: 'whoCan' }, { part: 'options', id: 'b', field: 'risk' },
    { part: 'options', id: '', field: 'second' },
  ]
  expect(left({ compare })).toEqual([['compare', ['options a whoCan +1', 'options b risk +0', 'options  second +0']]])
})
