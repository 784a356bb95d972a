import { fieldOf, type Flag } from './flags.ts'
import type { Hole } from './holes.ts'

/** The four things to bring to the hour, in the order in which they are asked for (F1). */
export const bringParts = ['decision', 'case', 'limits', 'outcome'] as const
export type BringPart = (typeof bringParts)[number]

/** Something that is missing before the hour: a hole of the board, or the good small outcome, which only the preparation asks for. */
export type BringHole = Hole | { readonly part: 'session'; readonly field: 'goodOutcome' }

/** How prepared a session is: what each of the four things still lacks, and the minutes it takes to fill that. */
export interface Ready {
  readonly lacks: Readonly<Record<BringPart, readonly BringHole[]>>
  /** How many of the four things are not there yet; none means ready. */
  readonly missing: number
  readonly minutes: number
}

/** What readiness is told from. Holes count the vague parts too. */
export interface Prepared {
  readonly holes: (phase: 'frame' | 'walk') => readonly Hole[]
  readonly flags: (field: string) => readonly Pick<Flag, 'part' | 'field' | 'reason'>[]
  readonly goodOutcome: string
}

/** Minutes to fill a hole. Thinking takes them, not typing: a sentence is turned over, a case looked up, a number asked for. */
const minutesFor = { sentence: 3, case: 4, limit: 2, pick: 1 } as const

/** How prepared a session is (F1). An old case counts as missing until somebody says that it is fine: it has to be a recent one. */
export function readyFor({ holes, flags, goodOutcome }: Prepared): Ready {
  const walk = holes('walk')
  const old = flags('workflow.caseDay').filter((flag) => flag.reason === 'old-case')
  const lacks: Ready['lacks'] = {
    decision: holes('frame').filter((hole) => hole.part === 'decision'),
    case: [...walk.filter(isCase), ...old.map(({ reason }) => ({ part: 'workflow', field: 'caseDay', vague: reason }) as const)],
    limits: walk.filter((hole) => hole.part === 'limits' || hole.part === 'noLimit'),
    outcome: goodOutcome.trim() === '' ? [{ part: 'session', field: 'goodOutcome' }] : [],
  }
  return {
    lacks,
    missing: bringParts.filter((part) => lacks[part].length > 0).length,
    minutes: bringParts.reduce((sum, part) => sum + minutesToFill(lacks[part]), 0),
  }
}

function isCase(hole: Hole): boolean {
  return hole.part === 'workflow' && (hole.field === 'case' || hole.field === 'caseDay')
}

/** A field is filled once, whatever is wrong with it, and so is a limit, however many of its parts are missing. */
function minutesToFill(holes: readonly BringHole[]): number {
  const places = new Map<string, number>()
  for (const hole of holes) {
    const place = hole.part === 'limits' ? `limits/${hole.id}` : fieldOf(hole)
    places.set(place, Math.max(places.get(place) ?? 0, minutesOf(hole)))
  }
  return [...places.values()].reduce((sum, minutes) => sum + minutes, 0)
}

function minutesOf(hole: BringHole): number {
  if (hole.part === 'limits' || hole.part === 'noLimit') return minutesFor.limit
  if (hole.part === 'workflow') return hole.field === 'case' || 'vague' in hole ? minutesFor.case : minutesFor.pick
  return hole.field === 'line' || hole.field === 'goodOutcome' ? minutesFor.sentence : minutesFor.pick
}
