import { expect, it } from 'vitest'
import { callHoles } from '../../src/method/call.ts'
import type { CheckedBoard } from '../../src/method/checks.ts'
import { decisionHoles } from '../../src/method/decision.ts'
import type { LineVersion } from '../../src/method/line-version.ts'
import { problemHoles } from '../../src/method/problem.ts'
import { verdict } from '../../src/method/verdict.ts'

const versions: LineVersion[] = ['a', 'b'].map((text) => ({ id: text, text, by: 'ana', at: 1, apart: true }))

it('[B4] a line of which one version has to be chosen is a hole', () => {
  const decision = { line: 'a', decideBy: '2026-03-02', deciderId: 'ana', saidOutLoud: true }
  expect(decisionHoles({ ...decision, versions: { line: versions } }, [{ id: 'ana' }])).toEqual(['line'])
  expect(decisionHoles({ ...decision, versions: { line: [] } }, [{ id: 'ana' }])).toEqual([])

  const problem = { line: 'a', stepId: 's', costAmount: 1, costUnit: 'hours', costCurrency: '', costPer: 'day', feltBy: 'doer' } as const
  expect(problemHoles({ ...problem, versions: { line: versions } }, ['s'])).toEqual(['line'])
  expect(problemHoles({ ...problem, versions: { line: [] } }, ['s'])).toEqual([])

  const call = { id: 'c', order: '', removed: null, path: 'a', why: 'b', optionId: '', deciderId: '', madeAt: 1, over: [] }
  expect(callHoles({ ...call, versions: { path: [], why: versions } })).toEqual(['why'])
  expect(callHoles({ ...call, versions: { path: [], why: [] } })).toEqual([])
  const judged = (side: 'path' | 'why') => verdict({ call: { ...call, versions: { path: [], why: [], [side]: versions } }, callsApart: [], actions: [], review: { day: '2026-03-09' } } as unknown as CheckedBoard, [])
  expect(judged('path').holes[0]).toEqual({ lacks: 'which-call', field: 'call.path' })
  expect(judged('why').holes[0]).toEqual({ lacks: 'which-why', field: 'call.why' })
})

it('[B4] calls that were made apart are one hole until one of them is chosen, and no working session', () => {
  const call = { id: 'c', order: '', removed: null, path: 'Keep', why: 'b', optionId: '', deciderId: '', madeAt: 1, over: [], versions: { path: [], why: [] } }
  const other = { ...call, id: 'd', path: 'Replace' }
  expect(callHoles(call, [call, other])).toEqual(['path'])
  expect(callHoles(call, [call])).toEqual([])
  const board = { call, actions: [], review: { day: '2026-03-09' } } as unknown as CheckedBoard
  expect(verdict({ ...board, callsApart: [call, other] }, []).holes[0]).toEqual({ lacks: 'which-call', field: 'call.path' })
  expect(verdict({ ...board, callsApart: [] }, []).holes.map(({ lacks }) => lacks)).toEqual(['action'])
})
