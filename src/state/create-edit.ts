import { actionWrites } from '../document/actions.ts'
import { callWrites } from '../document/call.ts'
import { clockWrites } from '../document/clock.ts'
import { decisionWrites } from '../document/decision.ts'
import { dismissWrite } from '../document/dismissed.ts'
import type { Hand } from '../document/hand.ts'
import { limitWrites } from '../document/limits.ts'
import { listWrites } from '../document/list.ts'
import { onScreenWrites } from '../document/on-screen.ts'
import { optionWrites } from '../document/options.ts'
import { parkedWrites } from '../document/parking-lot.ts'
import { partWrites } from '../document/part.ts'
import { peopleWrites } from '../document/people.ts'
import { problemWrites } from '../document/problem.ts'
import { reviewWrites } from '../document/review.ts'
import { sessionWrites } from '../document/session.ts'
import { restoreVersion } from '../document/left-versions.ts'
import { threadWrites } from '../document/thread.ts'
import { listShapes, partShapes } from '../document/shapes.ts'
import { stepWrites } from '../document/workflow.ts'
import type { Edit } from './board.ts'

/** Every named write of a board, done by one hand. */
export function createEdit(hand: Hand): Edit {
  const calls = callWrites(hand)
  return {
    session: sessionWrites(hand),
    decision: decisionWrites(hand),
    problem: problemWrites(hand),
    workflow: partWrites(hand, partShapes.workflow),
    steps: stepWrites(hand),
    limits: limitWrites(hand),
    facts: listWrites(hand, listShapes.facts),
    options: optionWrites(hand),
    actions: actionWrites(hand),
    parked: parkedWrites(hand),
    questions: listWrites(hand, listShapes.questions),
    people: peopleWrites(hand),
    call: calls,
    calls: { restore: calls.restore },
    versions: { restore: restoreVersion(hand) },
    clock: clockWrites(hand),
    onScreen: onScreenWrites(hand),
    review: reviewWrites(hand),
    thread: threadWrites(hand),
    dismiss: dismissWrite(hand),
    undo: hand.undo,
    redo: hand.redo,
  }
}
