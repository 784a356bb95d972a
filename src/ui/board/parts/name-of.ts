import type { Person } from '../../../method/people.ts'

/** The name of somebody on the board; empty for nobody and for somebody who was removed. */
export function nameOf(people: readonly Person[], id: string): string {
  return people.find((person) => person.id === id)?.name ?? ''
}
