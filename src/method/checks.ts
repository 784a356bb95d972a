import { actionFlags } from './action-flags.ts'
import { actionHoles, type ActionPart } from './actions.ts'
import type { BoardParts } from './board.ts'
import { callHoles, type CallPart } from './call.ts'
import type { Phase } from './clock.ts'
import { decisionFlags } from './decision-flags.ts'
import { decisionHoles, type DecisionPart } from './decision.ts'
import { factHoles, type FactPart } from './facts.ts'
import type { Around, Flag } from './flags.ts'
import { limitFlags } from './limit-flags.ts'
import { limitHoles, type LimitPart, type LimitTypeAsked, limitTypesMissing } from './limits.ts'
import { optionFlags } from './option-flags.ts'
import { closedBy, optionHoles, type OptionPart, standing } from './options.ts'
import { problemFlags } from './problem-flags.ts'
import { problemHoles, type ProblemPart } from './problem.ts'
import { reviewFlags } from './review.ts'
import { workflowFlags } from './workflow-flags.ts'
import { stepHoles, type StepPart, workflowHoles, type WorkflowPart } from './workflow.ts'

/** The parts of a board that checks look at. */
export type CheckedBoard = Pick<
  BoardParts,
  'decision' | 'people' | 'problem' | 'facts' | 'workflow' | 'steps' | 'limits' | 'noLimit' | 'options' | 'call' | 'callsApart' | 'actions' | 'clock'
> & { readonly review: Pick<BoardParts['review'], 'day'> }

/** A missing part: which, of what, and for entries of a list of which one. */
export type Missing =
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

/** What was found in one part or entry. */
export interface Findings {
  readonly missing: readonly Missing[]
  readonly flags: readonly Flag[]
}

type CheckedList = 'facts' | 'steps' | 'limits' | 'options' | 'actions'

/** One look at a part as a whole, or at each entry of a list by itself, so that a change needs only its own look again. */
export type Check =
  | { readonly list: null; readonly whole: (board: CheckedBoard, around: Around) => Findings }
  | { readonly list: CheckedList; each(entry: CheckedBoard[CheckedList][number], board: CheckedBoard, around: Around): Findings }

const only = (missing: readonly Missing[]): Findings => ({ missing, flags: [] })

function whole(look: (board: CheckedBoard, around: Around) => Findings) {
  return { list: null, whole: look } as const
}

function each<L extends CheckedList>(list: L, look: (entry: CheckedBoard[L][number], board: CheckedBoard, around: Around) => Findings) {
  return { list, each: look } as const
}

/** Everything that is looked at, by phase, in the order of its page. */
export const checks: Readonly<Record<Phase, readonly Check[]>> = {
  frame: [
    whole((board, around) => ({
      missing: decisionHoles(board.decision, board.people).map((field) => ({ part: 'decision', field })),
      flags: decisionFlags(board.decision, around.wording?.decision ?? null, around.day),
    })),
    whole((board, around) => {
      const stepIds = board.steps.map((step) => step.id)
      return {
        missing: problemHoles(board.problem, stepIds).map((field) => ({ part: 'problem', field })),
        flags: problemFlags(board.problem, board.steps, around.wording?.problem ?? null),
      }
    }),
    each('facts', (fact) => only(factHoles(fact).map((field) => ({ part: 'facts', id: fact.id, field })))),
  ],
  walk: [
    whole((board, around) => ({
      missing: workflowHoles(board.workflow, board.steps.length).map((field) => ({ part: 'workflow', field })),
      flags: workflowFlags(board.workflow, board.steps, around.wording?.workflow ?? null, around.day),
    })),
    each('steps', (step, board) => {
      const isLast = board.steps.at(-1)?.id === step.id
      return only(stepHoles(step, isLast).map((field) => ({ part: 'steps', id: step.id, field })))
    }),
    each('limits', (limit, board, around) => ({
      missing: limitHoles(limit).map((field) => ({ part: 'limits', id: limit.id, field })),
      flags: limitFlags(limit, board.clock, around.wording?.limits ?? null),
    })),
    whole((board) => only(limitTypesMissing(board.limits, board.noLimit).map((field) => ({ part: 'noLimit', field })))),
  ],
  compare: [
    each('options', (option, board) => {
      if (closedBy(option, board.limits)) return only([])
      return { missing: optionHoles(option).map((field) => ({ part: 'options', id: option.id, field })), flags: optionFlags(option) }
    }),
    whole((board) => only(standing(board.options, board.limits).length < 2 ? [{ part: 'options', id: '', field: 'second' }] : [])),
  ],
  lock: [
    whole((board) => only(callHoles(board.call, board.callsApart).map((field) => ({ part: 'call', field })))),
    each('actions', (action, board, around) => {
      if (action.state === 'dropped') return only([])
      return {
        missing: actionHoles(action).map((field) => ({ part: 'actions', id: action.id, field })),
        flags: actionFlags(action, board.actions, around.wording?.actions ?? null, around.day),
      }
    }),
    whole((board) => only(board.actions.length ? [] : [{ part: 'actions', id: '', field: 'first' }])),
    whole((board, around) => ({
      missing: board.review.day ? [] : [{ part: 'review', field: 'day' }],
      flags: reviewFlags(board.review, around.day),
    })),
  ],
}
