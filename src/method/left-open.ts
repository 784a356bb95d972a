import { phases, type Phase } from './clock.ts'
import type { Hole } from './holes.ts'

/** Something that an earlier phase left open: a hole, or all holes of one entry together. */
export interface LeftOpen {
  /** The hole that it leads to. */
  readonly first: Hole
  /** How many others the same entry has. */
  readonly more: number
}

/** What an earlier phase left open. */
export interface PhaseLeftOpen {
  readonly phase: Exclude<Phase, 'lock'>
  readonly open: readonly LeftOpen[]
}

/** Fields that say who or when: with these Lock can still be used for owners and dates. */
const ownersAndDates = new Set(['deciderId', 'decideBy', 'who', 'whoCan', 'day', 'caseDay', 'cleanedUpBy', 'feltBy', 'people'])

/** What Frame, Walk and Compare left open: the holes of an entry as one, those about people and days first (X3). */
export function leftOpen(holes: (phase: Phase) => readonly Hole[]): PhaseLeftOpen[] {
  return phases
    .filter((phase) => phase !== 'lock')
    .map((phase) => ({ phase, open: together(holes(phase)) }))
    .filter(({ open }) => open.length > 0)
}

function together(holes: readonly Hole[]): LeftOpen[] {
  const byEntry = new Map<string, LeftOpen>()
  for (const hole of holes.toSorted((a, b) => Number(ownersAndDates.has(b.field)) - Number(ownersAndDates.has(a.field)))) {
    const entry = isOfEntry(hole) ? `${hole.part}/${hole.id}` : `${hole.part}.${hole.field}`
    const known = byEntry.get(entry)
    byEntry.set(entry, known ? { ...known, more: known.more + 1 } : { first: hole, more: 0 })
  }
  return [...byEntry.values()]
}

/** The holes of a step, a limit or an option are filled in one place. */
function isOfEntry(hole: Hole): hole is Hole & { id: string } {
  return hole.part === 'steps' || hole.part === 'limits' || hole.part === 'options'
}
