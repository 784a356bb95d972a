import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** What decides where an entry stands in its list: its key, empty when that is missing or broken, and its id. */
export interface Placed {
  readonly id: string
  readonly order: string
}

/** Orders by key, entries without one last, and ties by id: the same on every phone. */
export function byOrder(a: Placed, b: Placed): number {
  if (a.order !== b.order) return b.order === '' || (a.order !== '' && a.order < b.order) ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * The keys to write so that `id` stands right behind `after` (null: first) in a sorted list without it. Usually that is one key;
 * entries that share a key with their neighbour, or have a broken one, get a new key along the way.
 */
export function place(others: readonly Placed[], id: string, after: string | null): Map<string, string> {
  let at = after === null ? 0 : others.findIndex((one) => one.id === after) + 1
  if (after !== null && at === 0) at = others.length
  let from = at
  while (from > 0 && others[from - 1]!.order === '') from--
  const low = from > 0 ? others[from - 1]!.order : null
  const behind = others.slice(at)
  const free = behind.findIndex(({ order }) => order !== '' && (low === null || order > low))
  const high = free < 0 ? null : behind[free]!.order
  const tied = free < 0 ? behind : behind.slice(0, free)
  const run = [...others.slice(from, at), { id }, ...tied].map((one) => one.id)
  const keys = generateNKeysBetween(low, high, run.length)
  return new Map(run.map((one, i) => [one, keys[i]!]))
}

const known = new Map<string, boolean>()

/** A stored key as it counts: empty unless other keys can be made before and after it. */
export function orderOf(stored: unknown): string {
  if (typeof stored !== 'string' || stored.length > 400) return ''
  let good = known.get(stored)
  if (good === undefined) {
    if (known.size > 10_000) known.clear()
    good = canFollow(stored)
    known.set(stored, good)
  }
  return good ? stored : ''
}

function canFollow(key: string): boolean {
  try {
    return generateKeyBetween(key, null) > key && generateKeyBetween(null, key) < key
  } catch {
    return false
  }
}
