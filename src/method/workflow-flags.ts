import { daysBetween } from './day.ts'
import type { FlagOf } from './flag.ts'
import type { Day } from './item.ts'
import type { Step, Workflow } from './workflow.ts'

export type WorkflowReason = 'label' | 'old-case' | 'no-workaround'

/** What a language tells the checks of a workflow, in small letters. */
export interface WorkflowWording {
  readonly word: RegExp
  /** Names of what is done over and over: "onboarding", "invoicing". */
  readonly names: ReadonlySet<string>
  /** Words that tell nothing beside a name: "our", "customer", "slow". */
  readonly fillers: ReadonlySet<string>
  /** Names that make a name of whatever stands before them: "… process". */
  readonly heads: ReadonlySet<string>
}

/** A case that is older than this many days before the session has gone cold (W4). */
const freshDays = 14
/** Nobody tells a story in fewer steps. */
const fewestSteps = 2
/** Longer than this many words, something is told. */
const longestLabel = 8

/** What is doubtful about the workflow, the most useful first (W4–W6). `day` is the day of the session. */
export function workflowFlags(
  workflow: Workflow,
  steps: readonly Step[],
  wording: WorkflowWording | null,
  day: Day,
): FlagOf<WorkflowReason>[] {
  const flags: FlagOf<WorkflowReason>[] = []
  const { trigger, caseDay, workaround } = workflow
  if (wording && isLabel(trigger, wording) && steps.filter((step) => isTold(step, wording)).length < fewestSteps) {
    flags.push({ part: 'workflow', field: 'trigger', reason: 'label', text: trigger })
  }
  if (caseDay && daysBetween(caseDay, day) > freshDays) {
    flags.push({ part: 'workflow', field: 'caseDay', reason: 'old-case', text: caseDay })
  }
  // It is asked once, when the steps are told: whoever is asked before cannot know yet what "it" is.
  if (!workaround.trim() && steps.length >= fewestSteps) {
    flags.push({ part: 'workflow', field: 'workaround', reason: 'no-workaround', text: '' })
  }
  return flags
}

/** A few words of which none tells what happened. */
function isLabel(text: string, { word, names, fillers, heads }: WorkflowWording): boolean {
  const words = text.toLowerCase().match(word) ?? []
  if (words.length > longestLabel) return false
  const says = words.filter((one) => !names.has(one) && !fillers.has(one))
  if (says.length === 0) return words.some((one) => names.has(one))
  return says.length === 1 && words.length <= 4 && heads.has(words.at(-1) ?? '')
}

/** A step says what happens, or at least who does it: "QA" alone is one more label. */
function isTold(step: Step, wording: WorkflowWording): boolean {
  return step.what.trim() !== '' && (step.who.trim() !== '' || !isLabel(step.what, wording))
}
