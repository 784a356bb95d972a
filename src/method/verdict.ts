import { actionHoles, type Action } from './actions.ts'
import type { Call } from './call.ts'
import type { CheckedBoard } from './checks.ts'
import { type Around, fieldOf } from './flags.ts'
import { type Hole, phaseHoles } from './holes.ts'

/** What a session lacks to have been a working one (X2). */
export type Lacking = 'call' | 'which-call' | 'why' | 'which-why' | 'action' | 'owner' | 'due' | 'first-step' | 'whole-action' | 'review'

export interface VerdictHole {
  readonly lacks: Lacking
  /** The field that would fill it, e.g. `call.why`. */
  readonly field: string
}

/** What the hour came to, and what it still lacks, in the order of the page (X2). Without holes it is a working session. */
export interface Verdict {
  readonly outcome: 'working-session' | 'conversation'
  readonly holes: readonly VerdictHole[]
}

const noWording: Around = { wording: null, day: '' }

/**
 * Whether this was a working session: a call and why, at least one complete action, and a review date (X2). `holes` are those
 * of Lock, so that an action that says too little does not count as complete; left out, they are found without any language.
 */
export function verdict(board: CheckedBoard, holes: readonly Hole[] = phaseHoles(board, 'lock', noWording)): Verdict {
  const found = [...callLacks(board.call, board.callsApart), ...actionLacks(board.actions, holes)]
  if (board.review.day === '') found.push({ lacks: 'review', field: 'review.day' })
  return { outcome: found.length === 0 ? 'working-session' : 'conversation', holes: found }
}

/** What the call lacks: itself, the choice among those that were made apart (B4), or its reason. */
function callLacks(call: Call | null, apart: readonly Call[]): VerdictHole[] {
  if (apart.length > 1 || (call && call.versions.path.length > 1)) return [{ lacks: 'which-call', field: 'call.path' }]
  if (!call?.path.trim()) return [{ lacks: 'call', field: 'call.path' }]
  if (call.versions.why.length > 1) return [{ lacks: 'which-why', field: 'call.why' }]
  return call.why.trim() ? [] : [{ lacks: 'why', field: 'call.why' }]
}

/** Whether two verdicts say the same of the same fields. */
export function isSameVerdict(a: Verdict, b: Verdict): boolean {
  const said = ({ holes }: Verdict) => holes.map((hole) => `${hole.lacks} ${hole.field}`).join('\n')
  return said(a) === said(b)
}

/** Whether nothing of an action is missing or vague. */
export function isWhole(action: Action, holes: readonly Hole[]): boolean {
  const ofThis = (hole: Hole) => hole.part === 'actions' && hole.id === action.id
  return actionHoles(action).length === 0 && !holes.some(ofThis)
}

const parts = [['ownerId', 'owner'], ['due', 'due'], ['firstStep', 'first-step']] as const

/** What keeps every action from being complete: what none has or, where each part is there somewhere, that no one has all. */
function actionLacks(actions: readonly Action[], holes: readonly Hole[]): VerdictHole[] {
  const kept = actions.filter((action) => action.state !== 'dropped')
  const nearest = kept.toSorted((a, b) => actionHoles(a).length - actionHoles(b).length)[0]
  if (!nearest) return [{ lacks: 'action', field: 'actions//first' }]
  if (kept.some((action) => isWhole(action, holes))) return []
  const missing = parts.filter(([part]) => kept.every((action) => action[part].trim() === ''))
  const fieldAt = (field: string) => fieldOf({ part: 'actions', id: nearest.id, field })
  if (missing.length) return missing.map(([part, lacks]) => ({ lacks, field: fieldAt(part) }))
  return [{ lacks: 'whole-action', field: fieldAt(actionHoles(nearest)[0] ?? 'text') }]
}
