import type * as Y from 'yjs'
import type { Removed } from '../method/item.ts'
import type { Field } from './fields.ts'
import type { Holder } from './holder.ts'

/** The keys below `key:` of a map, without that beginning, in a fixed order. */
export function below(map: Y.Map<unknown> | null, key: string): string[] {
  const start = `${key}:`
  const found: string[] = []
  for (const stored of map?.keys() ?? []) if (stored.startsWith(start)) found.push(stored.slice(start.length))
  return found.length > 1 ? found.toSorted() : found
}

const sameList = (a: readonly unknown[], b: readonly unknown[]) => a.length === b.length && a.every((one, i) => one === b[i])

/**
 * A set with one key for each member (`marks:stall`), so that two people who change different members both win.
 * With `known`, only those are read, in that order; others are kept untouched.
 */
export function members<T extends string>(known?: readonly T[]): Field<readonly T[]> {
  const read = ({ map }: Pick<Holder, 'map'>, key: string) => {
    const present = below(map, key).filter((member) => map?.get(`${key}:${member}`) === true) as T[]
    return known ? known.filter((member) => present.includes(member)) : present
  }
  return {
    kind: 'members',
    read,
    write(map, key, wanted) {
      for (const member of read({ map }, key)) if (!wanted.includes(member)) setMember(map, key, member, false)
      for (const member of wanted) setMember(map, key, member, true)
    },
    same: sameList,
  }
}

/** Puts one member into a set or takes it out. */
export function setMember(map: Y.Map<unknown>, key: string, member: string, yes: boolean): void {
  const stored = `${key}:${member}`
  if ((map.get(stored) === true) === yes) return
  if (yes) map.set(stored, true)
  else map.delete(stored)
}

const mostMinutes = 1_440

/** Minutes that people added, each time under a key of its own, so that two at the same moment both count. */
export const sum: Field<number> = {
  kind: 'members',
  read(holder, key) {
    let total = 0
    for (const part of below(holder.map, key)) {
      const stored = holder.map?.get(`${key}:${part}`)
      if (typeof stored === 'number' && Math.abs(stored) <= mostMinutes) total += stored
    }
    return total
  },
  write() {
    throw new Error('a sum grows by parts')
  },
  same: Object.is,
}

/** Whether anybody removed the entry with these fields. */
export function isRemoved(map: Y.Map<unknown>): boolean {
  for (const key of map.keys()) if (key.startsWith('removed:')) return true
  return false
}

/** Who removed an entry and when: one mark for each person, so that taking back one's own leaves another's. */
export const removal: Field<Removed | null> = {
  kind: 'members',
  read: ({ map }, key) => {
    let latest: Removed | null = null
    for (const by of below(map, key)) {
      const stored = map?.get(`${key}:${by}`)
      const at = typeof stored === 'number' && Number.isFinite(stored) ? stored : 0
      if (latest === null || at >= latest.at) latest = { by, at }
    }
    return latest
  },
  write() {
    throw new Error('entries are removed and restored by name')
  },
  same: (a, b) => a === b || (a !== null && b !== null && a.by === b.by && a.at === b.at),
}
