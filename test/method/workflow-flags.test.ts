import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { phaseHoles } from '../../src/method/holes.ts'
import { workflowFlags } from '../../src/method/workflow-flags.ts'
import type { Step, Workflow } from '../../src/method/workflow.ts'
import { wording } from '../../src/words/en/wording/wording.ts'
import { boardToPlain } from '../../src/document/read-board.ts'

const day = '2026-03-02'
const emptyBoard = boardToPlain(new Y.Doc())
const told: Workflow = {
  trigger: 'A guest asks for a refund', done: '', caseName: '', caseDay: '2026-02-24', evidence: '', cleanedUpBy: '', workaround: 'Mia rings them',
}
const step = (what: string, who = ''): Step => ({
  id: what, order: '', removed: null, who, what, tool: '', handedTo: '', working: null, waiting: null, marks: [],
})
const two = [step('Mia opens the case'), step('Tom signs it')]
const reasons = (workflow: Partial<Workflow>, steps: readonly Step[] = two, language: typeof wording | null = wording) =>
  workflowFlags({ ...told, ...workflow }, steps, language?.workflow ?? null, day).map((flag) => flag.reason)

it('[W4] a case of two weeks before the session is fresh, one of fifteen days is flagged', () => {
  expect(reasons({ caseDay: '2026-02-16' })).toEqual([])
  expect(reasons({ caseDay: '2026-02-15' })).toEqual(['old-case'])
  expect(reasons({ caseDay: '2025-03-02' })).toEqual(['old-case'])
  expect(reasons({ caseDay: day })).toEqual([])
  expect(reasons({ caseDay: '2026-03-05' })).toEqual([])
  expect(reasons({ caseDay: '' })).toEqual([])
})

it('[W4] the flag stands at the day of the case and is dismissed for that day alone', () => {
  expect(workflowFlags({ ...told, caseDay: '2026-01-02' }, two, null, day)).toEqual([
    { part: 'workflow', field: 'caseDay', reason: 'old-case', text: '2026-01-02' },
  ])
})

it('[W5] an empty workaround asks once the steps are told, and a dismissal holds for good', () => {
  expect(reasons({ workaround: '' })).toEqual(['no-workaround'])
  expect(reasons({ workaround: '  ' })).toEqual(['no-workaround'])
  expect(reasons({ workaround: '' }, [step('Mia opens the case')])).toEqual([])
  expect(reasons({ workaround: 'none' })).toEqual([])
  const board = { ...emptyBoard, workflow: { ...told, workaround: '' }, steps: two }
  const fields = phaseHoles(board, 'walk', { wording, day }, { 'workflow.workaround#no-workaround': '' })
  expect(fields).toContainEqual({ part: 'workflow', field: 'workaround' })
})

it('[W6] a label as the whole workflow is flagged, and is a hole of the trigger', () => {
  const around = { wording, day }
  const board = { ...emptyBoard, workflow: { ...told, trigger: 'our release process' } }
  expect(phaseHoles(board, 'walk', around)).toContainEqual({ part: 'workflow', field: 'trigger', vague: 'label' })
  expect(phaseHoles({ ...board, steps: two }, 'walk', around)).not.toContainEqual({ part: 'workflow', field: 'trigger', vague: 'label' })
})

it.each([
  ['no step', [], true],
  ['one step', [step('Mia opens the case')], true],
  ['two steps', two, false],
  ['two steps that are labels', [step('QA'), step('billing')], true],
  ['a label of which somebody is named, and a step', [step('QA', 'Mia'), step('Tom signs it')], false],
  ['an empty step and a step', [step(''), step('Tom signs it')], true],
])('[W6] with %s below it, a label is flagged: %s', (_, steps, flagged) => {
  expect(reasons({ trigger: 'Deployment' }, steps).includes('label')).toBe(flagged)
})

it('[W6] without a language nothing is said of wordings', () => {
  expect(reasons({ trigger: 'Deployment' }, [], null)).toEqual([])
})
