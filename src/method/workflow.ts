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
