import type { Instant, Item } from './item.ts'
import { isOpen, type Versions } from './line-version.ts'

/** A call as it was made: the path and why (X1). Only one stands; earlier ones are its history. */
export interface Call extends Item {
  readonly path: string
  readonly why: string
  readonly optionId: string
  readonly deciderId: string
  readonly madeAt: Instant | null
  readonly versions: Versions<'path' | 'why'>
}

export const callParts = ['path', 'why'] as const
export type CallPart = (typeof callParts)[number]

/** What the call still lacks; without a call its path, since a reason needs something to be the reason of (X2). */
export function callHoles(call: Call | null): CallPart[] {
  return call ? callParts.filter((part) => isOpen(call[part], call.versions[part])) : ['path']
}
