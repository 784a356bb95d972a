import type * as Y from 'yjs'
import type { Instant } from '../method/item.ts'
import { value } from './fields.ts'
import type { Field } from './fields.ts'

/**
 * When something happened on the clock. Normally a number, in relay time. A phone that has never heard of the relay's time can
 * only write its own: then it is `{at, own}` with the person whose phone that was, and put right once that phone knows better.
 * Both are one value, so that nobody else's later word is ever moved along.
 */
interface OwnTime {
  readonly at: Instant
  readonly own: string
}

function isOwnTime(stored: unknown): stored is OwnTime {
  return typeof stored === 'object' && stored !== null && 'at' in stored && 'own' in stored && isInstant(stored.at)
}

/** Milliseconds since 1970, within what a Date can hold. */
function isInstant(stored: unknown): stored is Instant {
  return typeof stored === 'number' && Math.abs(stored) <= 8.64e15
}

function instantOf(stored: unknown): Instant | null {
  const at = isOwnTime(stored) ? stored.at : stored
  return isInstant(at) ? at : null
}

/** Null as long as it has not happened. */
export const happened: Field<Instant | null> = value(instantOf)
/** Something that cannot be without having happened; what makes no sense reads as 1970. */
export const happening: Field<Instant> = value((stored) => instantOf(stored) ?? 0)

/** The writes that put right, by `ahead` ms, what a person wrote into this map in their own time; to be run in one transaction. */
export function settled(map: Y.Map<unknown>, own: string, ahead: number): (() => void)[] {
  const puts: (() => void)[] = []
  for (const [key, stored] of map.entries()) {
    if (isOwnTime(stored) && stored.own === own) puts.push(() => map.set(key, stored.at + ahead))
  }
  return puts
}
