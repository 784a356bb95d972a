import type { Day, Item } from './item.ts'

export const parkedKinds = ['parked', 'next-decision', 'backstory'] as const
export type ParkedKind = (typeof parkedKinds)[number]

/** What is true but not for this hour (K3, K5). */
export interface Parked extends Item {
  readonly text: string
  readonly kind: ParkedKind
  /** Answer to "does it change the answer?"; null while nobody said. */
  readonly changesAnswer: boolean | null
  /** The session that was started from it, by the id of its board; its title and day as they were then (K5). */
  readonly startedId: string
  readonly startedTitle: string
  readonly startedDay: Day | ''
}
