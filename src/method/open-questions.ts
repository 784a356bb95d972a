import type { Item } from './item.ts'

/** Something that still needs proof or input. */
export interface OpenQuestion extends Item {
  readonly text: string
  readonly ownerId: string
  readonly answer: string
}
