import { type Accessor, createMemo, getOwner, mapArray, runWithOwner } from 'solid-js'
import { type Check, checks, type Findings } from '../method/checks.ts'
import { type Clash, clashes } from '../method/clashes.ts'
import { phases, type Phase } from '../method/clock.ts'
import { type Around, fieldOf, type Flag, isDismissed } from '../method/flags.ts'
import { type Hole, holesIn } from '../method/holes.ts'
import type { Board } from './board.ts'
import { alike, createByName, createSettled } from './by-name.ts'

export interface LiveHoles {
  /** What is missing or vague in a phase, in the order of its page. */
  readonly holes: (phase: Phase) => readonly Hole[]
  /** What is doubtful about a field, the most useful first, without what was dismissed. */
  readonly flags: (field: string) => readonly Flag[]
  /** Where an option does not fit the limits (O3). */
  readonly clashes: (optionId: string) => readonly Clash[]
}

const none: readonly never[] = []

/** Of a board that nothing is known of yet. */
export const noHoles: LiveHoles = { holes: () => none, flags: () => none, clashes: () => none }

type Entry = Parameters<Extract<Check, { each: unknown }>['each']>[0]

/**
 * Everything that is looked at, kept up to date: a change makes only the parts and entries look again that it touched. `around`
 * may have getters; what they read is followed too. Nothing is looked at before somebody asks for it: a page that opens draws first.
 */
export function createLiveHoles(board: Board, around: Around): LiveHoles {
  const found = ofEachPhase((phase) => {
    const looks = checks[phase].map((check) => follow(check, board, around))
    return () => looks.flatMap((look) => look())
  })
  const holes = ofEachPhase((phase) => followHoles(found[phase](), board))
  const flags = onceAsked(() => {
    const byField = createMemo(() => flagsByField(phases.flatMap((phase) => found[phase]()()), board))
    return createByName<readonly Flag[]>(() => byField(), none, allAlike)
  })
  const clashLooks = onceAsked(() => followClashes(board, around))
  return {
    holes: (phase) => holes[phase]()(),
    flags: (field) => flags()(field),
    clashes: (optionId) => clashLooks()().find((one) => one.id === optionId)?.look() ?? none,
  }
}

/** Makes something when it is first asked for; it lives as long as who called this, and is no concern of who asks. */
function onceAsked<T extends object>(make: () => T): () => T {
  const owner = getOwner()
  let made: T | undefined
  return () => (made ??= runWithOwner(owner, make)!)
}

function ofEachPhase<T extends object>(make: (phase: Phase) => T): Readonly<Record<Phase, () => T>> {
  return Object.fromEntries(phases.map((phase) => [phase, onceAsked(() => make(phase))])) as Record<Phase, () => T>
}

function flagsByField(findings: readonly Findings[], board: Board): ReadonlyMap<string, readonly Flag[]> {
  const byField = new Map<string, Flag[]>()
  for (const flag of findings.flatMap((one) => one.flags)) {
    if (isDismissed(flag, board.dismissed)) continue
    const field = fieldOf(flag)
    byField.set(field, [...(byField.get(field) ?? []), flag])
  }
  return byField
}

/** Each option beside the limits: a change of one looks at that one again, a change of a limit at all. */
function followClashes(board: Board, around: Around): Accessor<readonly { id: string; look: Accessor<readonly Clash[]> }[]> {
  const looks = createMemo(
    mapArray(
      () => board.options,
      (option) => {
        const look = createMemo(() => clashes(option, board.limits, around.day, around.wording?.options.replaces ?? null), [], { equals: alike })
        return { id: option.id, look }
      },
    ),
  )
  return looks
}

function followHoles(found: Accessor<Findings[]>, board: Board): Accessor<readonly Hole[]> {
  return createSettled(() => found().flatMap((one) => holesIn(one, board.dismissed)), allAlike)
}

/** One check as memos: one of a part, or one of each entry. */
function follow(check: Check, board: Board, around: Around): Accessor<readonly Findings[]> {
  if (check.list === null) {
    const whole = createMemo(() => [check.whole(board, around)], [], { equals: alike })
    return whole
  }
  const { list } = check
  const entries = (): readonly Entry[] => board[list]
  const looks = createMemo(
    mapArray(entries, (entry) => {
      const look = createMemo(() => check.each(entry, board, around), undefined, { equals: alike })
      return look
    }),
  )
  const found = createMemo(() => looks().map((look) => look()))
  return found
}

function allAlike(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at] || alike(one, others[at]))
}
