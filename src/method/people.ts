import type { Item } from './item.ts'

/** Somebody who belongs to the board, with a phone or only by name (J3). */
export interface Person extends Item {
  readonly name: string
  /** True once a phone of this person has opened the board. */
  readonly joined: boolean
}

/** One or two letters that stand for a name where there is no room for it. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const letters = words.length > 1 ? [words[0]!, words.at(-1)!].map((word) => [...word][0]) : [...(words[0] ?? '')].slice(0, 2)
  return letters.join('').toLocaleUpperCase()
}
