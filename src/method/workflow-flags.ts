import type { FlagOf } from './flag.ts'
import type { Day } from './item.ts'
import type { Step, Workflow } from './workflow.ts'

export type WorkflowReason = 'label' | 'old-case' | 'no-workaround'

/** What a language tells the checks of a workflow. */
export interface WorkflowWording {
  /** Names of whole areas that are no story: "onboarding", "deployment". */
  readonly label: RegExp
}

/** What is doubtful about the workflow, the most useful first (W4–W6). */
export function workflowFlags(workflow: Workflow, steps: readonly Step[], wording: WorkflowWording | null, _day: Day): FlagOf<WorkflowReason>[] {
  const text = workflow.trigger.trim()
  if (!wording || steps.length > 1 || !wording.label.test(text)) return []
  return [{ part: 'workflow', field: 'trigger', reason: 'label', text: workflow.trigger }]
}
