import type { Field } from './fields.ts'
import { below } from './members.ts'

type Stored = Readonly<Record<string, unknown>>

/**
 * Plain records of one map, each whole under a key of its own (`history:<id>`), so that two made at the same moment both count.
 * `clean` reads one and gives null for what is none; `compare` puts them in order.
 */
export function records<T>(clean: (id: string, stored: Stored) => T | null, compare: (a: T, b: T) => number): Field<readonly T[]> {
  return {
    kind: 'members',
    read: ({ map }, key) =>
      below(map, key)
        .flatMap((id) => {
          const stored = map?.get(`${key}:${id}`)
          const found = typeof stored === 'object' && stored !== null ? clean(id, stored as Stored) : null
          return found === null ? [] : [found]
        })
        .toSorted(compare),
    write() {
      throw new Error('a record is written under its own key')
    },
    same: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  }
}

/** A text of a record; empty for anything else. */
export function saidIn(stored: Stored, key: string): string {
  const said = stored[key]
  return typeof said === 'string' ? said : ''
}

/** A moment or place of a record; 0 for anything else. */
export function numberIn(stored: Stored, key: string): number {
  const held = stored[key]
  return typeof held === 'number' && Number.isFinite(held) ? held : 0
}
