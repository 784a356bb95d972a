import type { Day, Item } from './item.ts'

/** Something that still needs proof or input. */
export interface OpenQuestion extends Item {
  readonly text: string
  readonly ownerId: string
  readonly answer: string
  /** The day of the session that it was carried over from, or empty (R3). */
  readonly from: Day | ''
}
