import type { Carried } from '../method/follow-up.ts'
import type { Edit } from './board.ts'
import type { Line } from './line.ts'

/**
 * Puts what an earlier session hands on at the beginning of a new board: its people, its open actions and questions with their
 * owners, what still holds, and the sessions before it (F2, R3).
 */
export function carryOver(edit: Edit, carried: Carried): void {
  const ids = new Map(carried.people.map((name) => [name, edit.people.add({ name })]))
  const owned = <T extends { readonly owner: string }>({ owner, ...entry }: T) => ({ ...entry, ownerId: ids.get(owner) ?? '' })
  edit.session.set('from', carried.from)
  edit.thread.begin(carried.earlier)
  for (const action of carried.actions) edit.actions.add(owned(action))
  for (const question of carried.questions) edit.questions.add(owned(question))
  for (const limit of carried.limits) edit.limits.add({ ...limit })
  if (!carried.workflow) return
  write(edit.workflow.line('trigger'), carried.workflow.trigger)
  write(edit.workflow.line('done'), carried.workflow.done)
  for (const step of carried.workflow.steps) edit.steps.add({ ...step })
}

function write(line: Line, text: string): void {
  if (text) line.change(0, 0, text)
}
