import type { Carried } from '../method/follow-up.ts'
import type { Edit } from './board.ts'

/** Puts what an earlier session hands on at the beginning of a new board: its people, and its open actions with their owners (F2). */
export function carryOver(edit: Edit, carried: Carried): void {
  const ids = new Map(carried.people.map((name) => [name, edit.people.add({ name })]))
  edit.session.set('from', carried.from)
  for (const { owner, ...action } of carried.actions) edit.actions.add({ ...action, ownerId: ids.get(owner) ?? '' })
}
