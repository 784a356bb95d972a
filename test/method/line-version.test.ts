import { expect, it } from 'vitest'
import { callHoles } from '../../src/method/call.ts'
import { decisionHoles } from '../../src/method/decision.ts'
import type { LineVersion } from '../../src/method/line-version.ts'
import { problemHoles } from '../../src/method/problem.ts'

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
})
