import type { Day, Item } from './item.ts'

export const stepMarks = ['handoff', 'stall', 'loop', 'fails', 'by-hand', 'workaround'] as const
export type StepMark = (typeof stepMarks)[number]

/** The broken way of working around its steps, told from one recent case (W1, W4, W5). */
export interface Workflow {
  readonly trigger: string
  readonly done: string
  readonly caseName: string
  readonly caseDay: Day | ''
  /** A link to a picture or document that shows the case. */
  readonly evidence: string
  readonly cleanedUpBy: string
  readonly workaround: string
}

/** One step: who does what, with which tool, handed to whom, and how long that takes (W1, W2). */
export interface Step extends Item {
  readonly who: string
  readonly what: string
  readonly tool: string
  readonly handedTo: string
  /** Minutes of work, and minutes of waiting after it. */
  readonly working: number | null
  readonly waiting: number | null
  readonly marks: readonly StepMark[]
}

/** Working and waiting minutes added up, and the step with the longest wait (W3). */
export function workflowTimes(steps: readonly Step[]): { working: number; waiting: number; longest: Step | null } {
  let working = 0
  let waiting = 0
  let longest: Step | null = null
  for (const step of steps) {
    working += step.working ?? 0
    waiting += step.waiting ?? 0
    if ((step.waiting ?? 0) > (longest?.waiting ?? 0)) longest = step
  }
  return { working, waiting, longest }
}

/** The step with the longest wait, where there are others to compare it with. */
export function longestOfSeveral(steps: readonly Step[]): Step | null {
  return steps.filter((step) => (step.waiting ?? 0) > 0).length > 1 ? workflowTimes(steps).longest : null
}

/** `case` is what the recent case is called; a link as evidence may stay empty. */
export const workflowParts = ['trigger', 'steps', 'done', 'case', 'caseDay', 'cleanedUpBy', 'workaround'] as const
export type WorkflowPart = (typeof workflowParts)[number]

/** The parts around the steps that are still missing (W1, W4, W5). Fewer than two steps are no way of working yet. */
export function workflowHoles(workflow: Workflow, stepCount: number): WorkflowPart[] {
  const filled: Record<WorkflowPart, string> = {
    trigger: workflow.trigger,
    steps: stepCount > 1 ? 'told' : '',
    done: workflow.done,
    case: workflow.caseName,
    caseDay: workflow.caseDay,
    cleanedUpBy: workflow.cleanedUpBy,
    workaround: workflow.workaround,
  }
  return workflowParts.filter((part) => filled[part].trim() === '')
}

export const stepParts = ['what', 'who', 'waiting'] as const
export type StepPart = (typeof stepParts)[number]

/** The parts of a step that are still missing (W1). After the last step nothing waits any more. */
export function stepHoles(step: Step, isLast: boolean): StepPart[] {
  return stepParts.filter((part) => (part === 'waiting' ? step.waiting === null && !isLast : step[part].trim() === ''))
}
