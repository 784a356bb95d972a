import type { Item } from './item.ts'

/** A label with its value and, where there is one, a link to where it was found (B5). */
export interface Fact extends Item {
  readonly label: string
  readonly value: string
  readonly link: string
}

export const factParts = ['label', 'value'] as const
export type FactPart = (typeof factParts)[number]

/** The parts of a fact that are still missing; a link may stay empty (B5). */
export function factHoles(fact: Fact): FactPart[] {
  return factParts.filter((part) => fact[part].trim() === '')
}
