import { actionHoles, type Action, type ActionPart } from './actions.ts'
import { callHoles, type Call, type CallPart } from './call.ts'
import type { Phase } from './clock.ts'
import { decisionHoles, type Decision, type DecisionPart } from './decision.ts'
import { factHoles, type Fact, type FactPart } from './facts.ts'
import { limitHoles, limitTypesMissing, type Limit, type LimitPart, type LimitTypeAsked } from './limits.ts'
import { optionHoles, standing, type Option, type OptionPart } from './options.ts'
import { problemHoles, type Problem, type ProblemPart } from './problem.ts'
import type { Review } from './review.ts'
import { stepHoles, workflowHoles, type Step, type StepPart, type Workflow, type WorkflowPart } from './workflow.ts'

/** A missing part: which, of what, and for entries of a list of which one (B6). Computed, never stored. */
export type Hole =
  | { readonly part: 'decision'; readonly field: DecisionPart }
  | { readonly part: 'problem'; readonly field: ProblemPart }
  | { readonly part: 'facts'; readonly id: string; readonly field: FactPart }
  | { readonly part: 'workflow'; readonly field: WorkflowPart }
  | { readonly part: 'steps'; readonly id: string; readonly field: StepPart }
  | { readonly part: 'limits'; readonly id: string; readonly field: LimitPart }
  | { readonly part: 'noLimit'; readonly field: LimitTypeAsked }
  | { readonly part: 'options'; readonly id: string; readonly field: OptionPart | 'second' }
  | { readonly part: 'call'; readonly field: CallPart }
  | { readonly part: 'actions'; readonly id: string; readonly field: ActionPart | 'first' }
  | { readonly part: 'review'; readonly field: 'day' }

/** The parts of a board that holes are computed from. */
export interface HoleBoard {
  readonly decision: Decision
  readonly problem: Problem
  readonly facts: readonly Fact[]
  readonly workflow: Workflow
  readonly steps: readonly Step[]
  readonly limits: readonly Limit[]
  readonly noLimit: Readonly<Record<LimitTypeAsked, boolean>>
  readonly options: readonly Option[]
  readonly call: Call | null
  readonly actions: readonly Action[]
  readonly review: Pick<Review, 'day'>
}

/** What is missing in one phase, in the order of its page. */
export function phaseHoles(board: HoleBoard, phase: Phase): Hole[] {
  return { frame: frameHoles, walk: walkHoles, compare: compareHoles, lock: lockHoles }[phase](board)
}

function frameHoles(board: HoleBoard): Hole[] {
  const stepIds = board.steps.map((step) => step.id)
  return [
    ...decisionHoles(board.decision).map((field) => ({ part: 'decision', field }) as const),
    ...problemHoles(board.problem, stepIds).map((field) => ({ part: 'problem', field }) as const),
    ...board.facts.flatMap((fact) => factHoles(fact).map((field) => ({ part: 'facts', id: fact.id, field }) as const)),
  ]
}

function walkHoles(board: HoleBoard): Hole[] {
  const last = board.steps.length - 1
  return [
    ...workflowHoles(board.workflow, board.steps.length).map((field) => ({ part: 'workflow', field }) as const),
    ...board.steps.flatMap((step, at) => stepHoles(step, at === last).map((field) => ({ part: 'steps', id: step.id, field }) as const)),
    ...board.limits.flatMap((limit) => limitHoles(limit).map((field) => ({ part: 'limits', id: limit.id, field }) as const)),
    ...limitTypesMissing(board.limits, board.noLimit).map((field) => ({ part: 'noLimit', field }) as const),
  ]
}

function compareHoles(board: HoleBoard): Hole[] {
  const holes: Hole[] = board.options.flatMap((option) =>
    optionHoles(option).map((field) => ({ part: 'options', id: option.id, field }) as const),
  )
  return standing(board.options) < 2 ? [...holes, { part: 'options', id: '', field: 'second' }] : holes
}

function lockHoles(board: HoleBoard): Hole[] {
  const actions: Hole[] = board.actions
    .filter((action) => action.state !== 'dropped')
    .flatMap((action) => actionHoles(action).map((field) => ({ part: 'actions', id: action.id, field }) as const))
  return [
    ...callHoles(board.call).map((field) => ({ part: 'call', field }) as const),
    ...(board.actions.length ? actions : [{ part: 'actions', id: '', field: 'first' } as const]),
    ...(board.review.day ? [] : [{ part: 'review', field: 'day' } as const]),
  ]
}

/** The place a hole jumps to: the same name that presence uses for a field, e.g. `decision.line` or `actions/4f2a/due`. */
export function holeField(hole: Hole): string {
  return 'id' in hole ? `${hole.part}/${hole.id}/${hole.field}` : `${hole.part}.${hole.field}`
}
