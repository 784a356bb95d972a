import type { Instant, Item } from './item.ts'
import { isOpen, type Versions } from './line-version.ts'

/** A call as it was made: the path and why (X1). Only one stands; earlier ones are its history. */
export interface Call extends Item {
  readonly path: string
  readonly why: string
  readonly optionId: string
  readonly deciderId: string
  readonly madeAt: Instant | null
  /** The calls that it was made or chosen over. */
  readonly over: readonly string[]
  readonly versions: Versions<'path' | 'why'>
}

export const callParts = ['path', 'why'] as const
export type CallPart = (typeof callParts)[number]

/**
 * What the call still lacks; without a call its path, since a reason needs something to be the reason of (X2). Of several that were
 * made apart one has to be chosen first (B4).
 */
export function callHoles(call: Call | null, apart: readonly Call[] = []): CallPart[] {
  if (apart.length > 1) return ['path']
  return call ? callParts.filter((part) => isOpen(call[part], call.versions[part])) : ['path']
}

/**
 * The calls that no other one was made or chosen over: one, or several that people made apart (B4). Of those that say the same
 * there is one; two that were chosen over each other at the same moment are both there.
 */
export function standingCalls(calls: readonly Call[]): Call[] {
  const replaced = (one: Call) => calls.some((other) => other.over.includes(one.id) && !one.over.includes(other.id))
  const standing = calls.filter((one) => !replaced(one))
  const covers = (one: Call, other: Call) => said(one.path) === said(other.path) && ['', said(one.why)].includes(said(other.why))
  return standing.filter((one, at) => !standing.some((other, i) => i !== at && covers(other, one) && (i < at || !covers(one, other))))
}

const said = (text: string) => text.trim().replace(/\s+/g, ' ')
