import { expect, it } from 'vitest'
import { workflowTimes } from '../../src/method/workflow.ts'
import type { Step } from '../../src/method/workflow.ts'

const step = (id: string, working: number | null, waiting: number | null): Step => ({
  id, order: '', removed: null, who: '', what: '', tool: '', handedTo: '', working, waiting, marks: [],
})

it('[W3] working and waiting times are added up, and the step with the longest wait is named', () => {
  const steps = [step('a', 5, 35), step('b', 12, 0), step('c', 9, 1140), step('d', null, 60), step('e', 4, null)]
  expect(workflowTimes(steps)).toEqual({ working: 30, waiting: 1235, longest: steps[2] })
})

it('[W3] of equal waits the first is named, and of none none', () => {
  expect(workflowTimes([step('a', 1, 5), step('b', 1, 5)]).longest!.id).toBe('a')
  expect(workflowTimes([step('a', 1, 0), step('b', null, null)])).toEqual({ working: 1, waiting: 0, longest: null })
  expect(workflowTimes([])).toEqual({ working: 0, waiting: 0, longest: null })
})
