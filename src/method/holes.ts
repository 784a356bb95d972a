import type { Phase } from './clock.ts'
import { type CheckedBoard, checks, type Findings, type Missing } from './checks.ts'
import { type Around, type Dismissed, fieldOf, type Flag, type FlagReason, isDismissed, isVague } from './flags.ts'

/** A part that is there and says too little, and why. */
export type Vague = Pick<Flag, 'part' | 'id' | 'field'> & { readonly vague: FlagReason }

/** A missing or vague part (B6). Computed, never stored. */
export type Hole = Missing | Vague

/** What is missing or vague in one phase, in the order of its page. Flags that were dismissed for their text do not count. */
export function phaseHoles(board: CheckedBoard, phase: Phase, around: Around, dismissed: Dismissed = {}): Hole[] {
  return phaseFindings(board, phase, around).flatMap((found) => holesIn(found, dismissed))
}

/** The flags of one phase that nobody dismissed for what is written now, in the order of its page. */
export function phaseFlags(board: CheckedBoard, phase: Phase, around: Around, dismissed: Dismissed = {}): Flag[] {
  return phaseFindings(board, phase, around).flatMap((found) => found.flags.filter((flag) => !isDismissed(flag, dismissed)))
}

/** One part's or entry's holes: what it lacks, and what it says too vaguely. A field is one hole, however much is amiss with it. */
export function holesIn({ missing, flags }: Findings, dismissed: Dismissed): Hole[] {
  const counted = new Set(missing.map(fieldOf))
  const isNew = (flag: Flag) => !counted.has(fieldOf(flag)) && counted.add(fieldOf(flag))
  return [...missing, ...flags.filter((flag) => isVague(flag) && !isDismissed(flag, dismissed) && isNew(flag)).map(vagueHole)]
}

function vagueHole({ part, id, field, reason }: Flag): Vague {
  return id === undefined ? { part, field, vague: reason } : { part, id, field, vague: reason }
}

function phaseFindings(board: CheckedBoard, phase: Phase, around: Around): Findings[] {
  return checks[phase].flatMap((check) =>
    check.list === null ? [check.whole(board, around)] : board[check.list].map((entry) => check.each(entry, board, around)),
  )
}

/** The place a hole jumps to: the same name that presence uses for a field, e.g. `decision.line` or `actions/4f2a/due`. */
export function holeField(hole: Hole): string {
  return fieldOf(hole)
}
