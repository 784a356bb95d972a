import { For } from 'solid-js'
import type { Carried } from '../../method/follow-up.ts'
import { Toggle } from '../kit/toggle.tsx'
import { format, words } from '../kit/words.ts'

/** What a person can leave behind when a session follows up. Its people and the thread always come along. */
const kinds = ['actions', 'questions', 'limits', 'steps'] as const
export type ComingKind = (typeof kinds)[number]

/** How many entries of a kind there are. */
function countOf(carried: Carried, kind: ComingKind): number {
  return kind === 'steps' ? (carried.workflow?.steps.length ?? 0) : carried[kind].length
}

/** What an earlier session hands on, without what was left behind. */
export function without(carried: Carried, left: ReadonlySet<ComingKind>): Carried {
  const keep = <T,>(kind: ComingKind, held: T, none: T) => (left.has(kind) ? none : held)
  return {
    ...carried,
    actions: keep('actions', carried.actions, []),
    questions: keep('questions', carried.questions, []),
    limits: keep('limits', carried.limits, []),
    workflow: keep('steps', carried.workflow, null),
  }
}

const say = () => words().newSession

/** What comes along from the earlier session, each kind with a tick that leaves it behind (R3). */
export function ComesAlong(props: {
  readonly carried: Carried
  readonly left: ReadonlySet<ComingKind>
  readonly onLeave: (left: ReadonlySet<ComingKind>) => void
}) {
  const there = () => kinds.filter((kind) => countOf(props.carried, kind) > 0)
  const leave = (kind: ComingKind, stays: boolean) => props.onLeave(new Set([...props.left].filter((one) => one !== kind).concat(stays ? [] : [kind])))
  return (
    <fieldset class="comes-along">
      <legend>{say().comesAlong(props.carried.from && format().day(props.carried.from))}</legend>
      <For each={there()} fallback={<p class="soft">{say().nothingOpen}</p>}>
        {(kind) => (
          <Toggle checked={!props.left.has(kind)} onToggle={(yes) => leave(kind, yes)}>
            {say()[kind](countOf(props.carried, kind))}
          </Toggle>
        )}
      </For>
    </fieldset>
  )
}
