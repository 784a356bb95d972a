import type { Day } from './item.ts'
import type { Limit } from './limits.ts'

/** Names in what people write: "Ana, Ben and Chi" are three. The words between names are those of several languages. */
export function namesIn(who: string): string[] {
  const names = who.split(/[,;/&+\n]|\s(?:and|und|et|y|e|plus)\s/iu).map((name) => name.trim().toLocaleLowerCase())
  return [...new Set(names.filter(Boolean))]
}

/** Whether a text names this person, by any part of the name of three letters or more. */
export function isNamed(name: string, text: string): boolean {
  const said = new Set(text.toLocaleLowerCase().split(/[^\p{L}\p{N}]+/u))
  return name.toLocaleLowerCase().split(/\s+/).some((part) => part.length > 2 && said.has(part))
}

/**
 * How many people there are until a day, by the limits: everybody who is available, by count or by name, and those who leave
 * only later. Null while no limit says who is available, since nobody is counted then.
 */
export function peopleThere(limits: readonly Limit[], until: Day | ''): number | null {
  const people = limits.filter((limit) => limit.type === 'people')
  const available = people.filter((limit) => !limit.leaving && (limit.amount !== null || limit.who.trim() !== ''))
  if (available.length === 0) return null
  const gone = people.filter((limit) => leavesBefore(limit, until)).flatMap((limit) => namesIn(limit.who))
  const counted = available.filter((limit) => limit.amount !== null)
  const byName = people.filter((limit) => limit.leaving || limit.amount === null)
  const named = new Set(byName.flatMap((limit) => namesIn(limit.who)))
  const within = counted.flatMap((limit) => namesIn(limit.who))
  const count = counted.reduce((sum, limit) => sum + (limit.amount ?? 0), 0) - within.filter((name) => gone.includes(name)).length
  return Math.max(0, count + [...named].filter((name) => !gone.includes(name) && !within.includes(name)).length)
}

/** Whether the people of a limit leave before a day. */
export function leavesBefore(limit: Limit, until: Day | ''): boolean {
  return limit.type === 'people' && limit.leaving && limit.day !== '' && until !== '' && limit.day < until
}
