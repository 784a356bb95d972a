import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { example } from '../../src/app/example/example.ts'
import { makeBoard } from '../../src/document/make-board.ts'
import { boardToPlain } from '../../src/document/read-board.ts'
import type { BoardParts } from '../../src/method/board.ts'
import { clashes, clashKey } from '../../src/method/clashes.ts'
import { phases } from '../../src/method/clock.ts'
import { addDays, dayOf } from '../../src/method/day.ts'
import { sameSentence } from '../../src/method/decision.ts'
import { briefOf } from '../../src/method/session-brief.ts'
import { carriedFrom } from '../../src/method/follow-up.ts'
import { phaseFlags, phaseHoles } from '../../src/method/holes.ts'
import { lateMinute } from '../../src/method/late-limits.ts'
import { readyFor } from '../../src/method/ready.ts'
import { verdict } from '../../src/method/verdict.ts'
import { workflowTimes } from '../../src/method/workflow.ts'
import { createBoard } from '../../src/state/create-board.ts'
import { example as texts } from '../../src/words/en/example.ts'
import { wording } from '../../src/words/en/wording/wording.ts'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2027-01-06T09:00') }))
afterEach(() => void vi.useRealTimers())

function open(): BoardParts {
  const doc = new Y.Doc()
  example.write({
    make: (fields) => makeBoard(doc, fields),
    fill: (write, actor) =>
      createRoot((dispose) => {
        write(...createBoard(doc, actor!))
        dispose()
      }),
  })
  return boardToPlain(doc) as unknown as BoardParts
}

const around = (board: BoardParts) => ({ wording, day: board.session.day })

test('[F2] the example leaves no hole and no flag in any phase, nor before the hour', () => {
  const board = open()
  expect(phases.flatMap((phase) => phaseHoles(board, phase, around(board), board.dismissed))).toEqual([])
  expect(phases.flatMap((phase) => phaseFlags(board, phase, around(board), board.dismissed))).toEqual([])
  const holes = (phase: 'frame' | 'walk') => phaseHoles(board, phase, around(board), board.dismissed)
  expect(readyFor({ holes, flags: () => [], goodOutcome: board.session.goodOutcome }).missing).toBe(0)
})

test('[X2] the example was a working session', () => {
  const board = open()
  expect(verdict(board, phaseHoles(board, 'lock', around(board), board.dismissed))).toEqual({ outcome: 'working-session', holes: [] })
})

test('[F2] its days are counted from today: held eleven days ago, reviewed yesterday', () => {
  const board = open()
  const today = dayOf(Date.now())
  expect([board.session.day, board.review.day, dayOf(board.review.endedAt!)]).toEqual([addDays(today, -11), addDays(today, -1), addDays(today, -1)])
  expect(board.review.end).toBe('adjust')
  expect(dayOf(board.session.closedAt!)).toBe(board.session.day)
})

test('[F2] the hour ran as hours do, with a limit that came up late and was looked at', () => {
  const board = open()
  const minutes = (['walk', 'compare', 'lock'] as const).map((phase) => (board.clock.enteredAt[phase]! - board.clock.startedAt!) / 60_000)
  expect(minutes).toEqual([9, 32, 49])
  expect(board.limits.map((limit) => lateMinute(limit, board.clock)).filter((minute) => minute !== null)).toEqual([40])
  expect(Object.keys(board.dismissed)).toHaveLength(1)
})

test('[F2] its numbers fit together', () => {
  const board = open()
  const { working, waiting, longest } = workflowTimes(board.steps)
  expect([working, waiting, longest?.waiting]).toEqual([76, 1325, 1140])
  expect(board.problem.stepId).toBe(longest!.id)
  expect(board.problem.line).toContain('19 hours')
  expect(texts.call.why).toContain('19 of 22 hours')
  expect(Math.round((11 * 190) / 100) * 100).toBe(board.problem.costAmount)
  expect(sameSentence(board.decision.line, board.agreements, board.people)).toEqual({ say: 5, answered: 6, of: 6 })
  expect(new Set(board.actions.map((action) => action.ownerId)).size).toBe(4)
})

test('[F2] options that clash with a limit were accepted or struck, and the one that would never be approved is closed', () => {
  const board = open()
  const found = board.options.map((option) => clashes(option, board.limits, board.session.day, null).map((clash) => [clash.reason, option.acceptedClashes.includes(clashKey(clash))]))
  expect(found.slice(0, 2)).toEqual([
    [['leaves', true], ['deadline', true]],
    [['hours', true]],
  ])
  expect([board.options[2]!.struck, board.limits.find((limit) => limit.id === board.options[2]!.breaksLimitId)?.type]).toEqual([true, 'never'])
})

test('[K5] it leaves a decision to start from, and an open action for a follow-up', () => {
  const board = open()
  expect(board.parked.filter((one) => one.kind === 'next-decision' && !one.startedId)).toHaveLength(1)
  expect(carriedFrom(board, briefOf('r', board, 'working-session'), board.session.day).actions.map((action) => action.owner)).toEqual(['Lena Marsh'])
})
