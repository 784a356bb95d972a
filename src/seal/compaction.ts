import type { Held } from './held-entries.ts'

/** How many entries of one tier become one of the next. */
export const tierWidth = 40

/** Bytes that a merged entry may have; a bigger one would make a meeting on a slow network wait for it. */
const mergedLimit = 256 * 1024

/**
 * The entries to merge next, all of one tier, or null when none are due. Only what was opened and applied completely
 * comes into question, and of that only this phone's own while others are here (several phones merging the same entries
 * do no harm, but send everything twice).
 */
export function dueForMerging(held: Iterable<Held>, alone: boolean): Held[] | null {
  const tiers = new Map<number, Held[]>()
  for (const one of held) {
    if (!one.opened || !one.mergeable || !(one.mine || alone)) continue
    const tier = tiers.get(one.opened.tier) ?? []
    tier.push(one)
    tiers.set(one.opened.tier, tier)
  }
  for (const tier of [...tiers.keys()].toSorted((a, b) => a - b)) {
    const group = withinLimit(tiers.get(tier)!)
    if (group) return group
  }
  return null
}

/** The first `tierWidth` entries, if there are so many and merging them does not make too big an entry. */
function withinLimit(entries: Held[]): Held[] | null {
  if (entries.length < tierWidth) return null
  const small = entries.filter((one) => one.bytes.length < mergedLimit / 8)
  if (small.length < tierWidth) return null
  let bytes = 0
  const group: Held[] = []
  for (const one of small) {
    if (group.length === tierWidth || bytes + one.bytes.length > mergedLimit) break
    bytes += one.bytes.length
    group.push(one)
  }
  return group.length > 1 ? group : null
}
