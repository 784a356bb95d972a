import type { DecisionPart } from '../../method/decision.ts'
import type { ProblemPart } from '../../method/problem.ts'
import type { WorkflowPart } from '../../method/workflow.ts'

const decision: Record<DecisionPart, string> = { line: 'the decision?', decideBy: 'decided by when?', deciderId: 'who decides?' }
const problem: Record<ProblemPart, string> = { line: 'the problem?', place: 'where does it break?', cost: 'what does it cost?', feltBy: 'who feels it?' }
const workflow: Record<WorkflowPart, string> = {
  trigger: 'what sets it off?',
  steps: 'which steps?',
  done: 'when is it done?',
  case: 'which case?',
  caseDay: 'when was that case?',
  cleanedUpBy: 'who cleans up?',
  workaround: 'today’s way round it?',
}

/** What the earlier phases left open, as Lock begins with it. */
export const leftOpen = {
  title: (count: number) => (count === 1 ? 'One thing was left open' : `${count} things were left open`),
  inPhase: (phase: string, count: number) => `${phase} ${count}`,
  decision,
  problem,
  workflow,
  fact: (label: string, question: string) => `${label || 'a fact'}: ${question}`,
  step: (place: number, question: string) => `step ${place}: ${question}`,
  limit: (type: string, question: string) => `${type.toLowerCase()}: ${question}`,
  option: (place: number, question: string) => `option ${place}: ${question}`,
  answers: (place: number, count: number) => `option ${place}: ${count} answers missing`,
  another: 'a second option?',
  more: (question: string, count: number) => `${question} +${count}`,
  rest: (count: number, phase: string) => `${count} more in ${phase}`,
  vague: 'say it more exactly?',
}
