import type { ListName } from '../method/board.ts'
import type { Item } from '../method/item.ts'
import { actionsShape } from './actions.ts'
import { callShape, callsShape } from './call.ts'
import { clockShape, pausesShape } from './clock.ts'
import { decisionShape } from './decision.ts'
import { factsShape } from './facts.ts'
import { limitsShape, noLimitShape } from './limits.ts'
import type { ListShape } from './list.ts'
import { questionsShape } from './open-questions.ts'
import { onScreenShape } from './on-screen.ts'
import { optionsShape } from './options.ts'
import { parkedShape } from './parking-lot.ts'
import { peopleShape } from './people.ts'
import { problemShape } from './problem.ts'
import { reviewShape } from './review.ts'
import { sessionShape } from './session.ts'
import { threadShape } from './thread.ts'
import { stepsShape, workflowShape } from './workflow.ts'

/** The parts of which there is one. */
export const partShapes = {
  session: sessionShape,
  decision: decisionShape,
  problem: problemShape,
  workflow: workflowShape,
  noLimit: noLimitShape,
  clock: clockShape,
  onScreen: onScreenShape,
  call: callShape,
  review: reviewShape,
  thread: threadShape,
} as const

/** The lists that people add to and remove from. */
export const listShapes = {
  steps: stepsShape,
  limits: limitsShape,
  facts: factsShape,
  options: optionsShape,
  actions: actionsShape,
  parked: parkedShape,
  questions: questionsShape,
  people: peopleShape,
} as const

export const listNames = Object.keys(listShapes) as ListName[]

const entryRoots = new Set<string>([...Object.values(listShapes), callsShape, pausesShape].map((shape: { root: string }) => shape.root))

/** Whether a root container holds entries, each a map of its own. */
export function holdsEntries(root: string): boolean {
  return entryRoots.has(root)
}

/** The shape of a list where only what all entries have matters. */
export function shapeOf(list: ListName): ListShape<Item> {
  return listShapes[list] as unknown as ListShape<Item>
}
