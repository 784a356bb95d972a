import type { Instant, Item } from './item.ts'

/** A call as it was made: the path and why (X1). Only one stands; earlier ones are its history. */
export interface Call extends Item {
  readonly path: string
  readonly why: string
  readonly optionId: string
  readonly deciderId: string
  readonly madeAt: Instant | null
}
