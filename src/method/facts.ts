import type { Item } from './item.ts'

/** A label with its value and, where there is one, a link to where it was found (B5). */
export interface Fact extends Item {
  readonly label: string
  readonly value: string
  readonly link: string
}
