import { expect, it, test, vi } from 'vitest'
import type { Clock } from '../../src/method/clock.ts'
import type { Hole } from '../../src/method/holes.ts'
import { onlyTwoLines, twoLinesUntil } from '../../src/method/two-lines.ts'

const start = 1_700_000_000_000
const at = (minute: number) => start + minute * 60_000
const clock: Clock = {
  length: 60, holderId: '', startedAt: start, enteredAt: { walk: null, compare: null, lock: null },
  added: { frame: 0, walk: 0, compare: 0, lock: 0 }, pauses: [],
}
const decider: Hole = { part: 'decision', field: 'deciderId' }
const cost: Hole = { part: 'problem', field: 'cost' }
const fact: Hole = { part: 'facts', id: 'f', field: 'value' }

it.each([
  ['while the decision has a hole', clock, [decider, fact], 3, true],
  ['while the problem has a hole', clock, [cost], 6.9, true],
  ['not from minute 7 on', clock, [decider, cost], 7, false],
  ['not once both are whole', clock, [fact], 3, false],
  ['not before the hour, when the brief is filled', { ...clock, startedAt: null }, [decider], 3, false],
  ['not in another phase', { ...clock, enteredAt: { ...clock.enteredAt, walk: at(2) } }, [decider], 3, false],
] as const)('[C7] Frame keeps to the two lines: %s', (_, given, holes, minute, expected) => {
  expect(onlyTwoLines(given, () => holes, at(minute))).toBe(expected)
})

it('[C7] minutes in which the clock stood still do not count', () => {
  const pauses = [{ id: 'a', order: '', removed: null, from: at(1), to: at(5) }]
  expect(onlyTwoLines({ ...clock, pauses }, () => [decider], at(10))).toBe(true)
})

it('[C7] in shorter hours it is over in proportion, in longer ones at minute 7', () => {
  expect([30, 45, 60, 90].map(twoLinesUntil).map((minute) => Math.round(minute * 10) / 10)).toEqual([2.8, 4.9, 7, 7])
})

test('nothing is looked at for holes while they do not count: before the hour, after minute 7, and in other phases', () => {
  const holes = vi.fn<() => Hole[]>(() => [decider])
  expect(onlyTwoLines({ ...clock, startedAt: null }, holes, at(0))).toBe(false)
  expect(onlyTwoLines(clock, holes, at(9))).toBe(false)
  expect(holes).not.toHaveBeenCalled()
})
