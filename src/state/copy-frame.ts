import { limitTypesAsked } from '../method/limits.ts'
import type { Board, Edit } from './board.ts'

/** Puts what does not change from session to session into a new board: its people by name, its limits, and how the work is done today. */
export function copyFrame({ people, limits, noLimit, workflow, steps }: Board, edit: Edit): void {
  for (const { name } of people) edit.people.add({ name })
  for (const { type, text, amount, currency, per, who, leaving, day, reason } of limits) {
    edit.limits.add({ type, text, amount, currency, per, who, leaving, day, reason })
  }
  for (const type of limitTypesAsked) if (noLimit[type]) edit.limits.none(type, true)
  for (const field of ['trigger', 'done'] as const) if (workflow[field]) edit.workflow.line(field).change(0, 0, workflow[field])
  for (const field of ['cleanedUpBy', 'workaround'] as const) edit.workflow.set(field, workflow[field])
  for (const { who, what, tool, handedTo, working, waiting, marks } of steps) {
    edit.steps.add({ who, what, tool, handedTo, working, waiting, marks })
  }
}
