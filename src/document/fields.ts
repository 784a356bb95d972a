import type * as Y from 'yjs'
import type { Day, Instant, Removed } from '../method/item.ts'
import type { Holder } from './holder.ts'
import { plainText } from './line.ts'

/**
 * How one field is kept. `read` never throws: what is missing or of a wrong type reads as the default.
 * `write` runs inside a transaction, writes nothing when nothing changes, and takes an unfit value for the default.
 */
export interface Field<T> {
  readonly kind: 'value' | 'line' | 'members'
  read(holder: Holder, key: string): T
  write(map: Y.Map<unknown>, key: string, value: T): void
  same(a: T, b: T): boolean
}

type Single = string | number | boolean | null | readonly unknown[] | Removed

/** The fields of a noun; a group of fields is kept under `group:field`. */
export type Fields<T> = { readonly [K in keyof T]: T[K] extends Single ? Field<T[K]> : Fields<T[K]> }

export function isField(field: unknown): field is Field<unknown> {
  return typeof (field as Field<unknown>).read === 'function'
}

/** A field whose stored value is read by `clean`, which gives the default for what does not fit. */
export function value<T extends string | number | boolean | null>(clean: (stored: unknown) => T): Field<T> {
  return {
    kind: 'value',
    read: (holder, key) => clean(holder.map?.get(key)),
    write(map, key, wanted) {
      const cleaned = clean(wanted)
      if (clean(map.get(key)) !== cleaned) map.set(key, cleaned)
    },
    same: Object.is,
  }
}

const isNumber = (stored: unknown): stored is number => typeof stored === 'number' && Number.isFinite(stored)

export const text: Field<string> = value((stored) => (typeof stored === 'string' ? stored : ''))
export const flag: Field<boolean> = value((stored) => stored === true)
export const answer: Field<boolean | null> = value((stored) => (typeof stored === 'boolean' ? stored : null))
export const number: Field<number | null> = value((stored) => (isNumber(stored) ? stored : null))
/** Milliseconds since 1970, within what a Date can hold. */
export const instant: Field<Instant | null> = value((stored) => (isNumber(stored) && Math.abs(stored) <= 8.64e15 ? stored : null))
export const day: Field<Day | ''> = value((stored) => (isDay(stored) ? stored : ''))
/** A clock time as `HH:MM`. */
export const time: Field<string> = value((stored) =>
  typeof stored === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(stored) ? stored : '',
)

/** A number that fits; anything else reads as `fallback`. */
export function fitting(fits: (stored: number) => boolean, fallback: number): Field<number> {
  return value((stored) => (isNumber(stored) && fits(stored) ? stored : fallback))
}

/** One of a fixed set of values; anything else reads as `fallback`. */
export function oneOf<const T extends string | number, const F extends string | number>(known: readonly T[], fallback: F): Field<T | F> {
  return value((stored): T | F => (known.includes(stored as T) ? (stored as T) : fallback))
}

/** A text that several people may type in at once; it is written through its line, and filled when its entry is made. */
export const line: Field<string> = {
  kind: 'line',
  read(holder, key) {
    const shared = holder.line(key)
    if (shared) return plainText(shared)
    const stored = holder.map?.get(key)
    return typeof stored === 'string' ? stored : ''
  },
  write() {
    throw new Error('a line is written through its handle')
  },
  same: Object.is,
}

function isDay(stored: unknown): stored is Day {
  if (typeof stored !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(stored)) return false
  const date = new Date(`${stored}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(stored)
}
