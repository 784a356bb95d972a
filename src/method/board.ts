import type { Action } from './actions.ts'
import type { Call } from './call.ts'
import type { Clock } from './clock.ts'
import type { Agreement, Decision } from './decision.ts'
import type { Fact } from './facts.ts'
import type { Dismissed } from './flags.ts'
import type { Limit, LimitTypeAsked } from './limits.ts'
import type { OpenQuestion } from './open-questions.ts'
import type { OnScreen } from './on-screen.ts'
import type { Option } from './options.ts'
import type { Parked } from './parking-lot.ts'
import type { Person } from './people.ts'
import type { Problem } from './problem.ts'
import type { Review } from './review.ts'
import type { Session } from './session.ts'
import type { Thread } from './thread.ts'
import type { Step, Workflow } from './workflow.ts'

/** Everything that a board says (B1). Lists hold what was not removed, in order. */
export interface BoardParts {
  readonly session: Session
  readonly decision: Decision
  readonly agreements: readonly Agreement[]
  readonly problem: Problem
  readonly workflow: Workflow
  readonly steps: readonly Step[]
  readonly limits: readonly Limit[]
  readonly noLimit: Readonly<Record<LimitTypeAsked, boolean>>
  readonly facts: readonly Fact[]
  readonly options: readonly Option[]
  readonly actions: readonly Action[]
  readonly parked: readonly Parked[]
  readonly questions: readonly OpenQuestion[]
  readonly people: readonly Person[]
  /** The call that stands, and those that stood before it, newest first. */
  readonly call: Call | null
  /** The calls that people made apart, the standing one among them, until one is chosen (B4); none where there is just one. */
  readonly callsApart: readonly Call[]
  readonly earlierCalls: readonly Call[]
  readonly clock: Clock
  readonly onScreen: OnScreen
  readonly review: Review
  readonly thread: Thread
  readonly dismissed: Dismissed
}

/** The lists whose entries can be added, moved, removed and restored by name. */
export type ListName = 'steps' | 'limits' | 'facts' | 'options' | 'actions' | 'parked' | 'questions' | 'people'
