import { listNames } from '../../src/document/shapes.ts'
import type { ListName } from '../../src/method/board.ts'
import { phases } from '../../src/method/clock.ts'
import { stepMarks } from '../../src/method/workflow.ts'
import type { Edit } from '../../src/state/board.ts'
import type { Line } from '../../src/state/line.ts'
import type { Random } from './random.ts'

/** A phone whose person acts at random. */
export interface Actor {
  readonly name: string
  readonly edit: Edit
  /** The ids of what is in a list now, and of what was removed from it. */
  readonly here: (list: ListName) => string[]
  readonly gone: (list: ListName) => string[]
  readonly undoes: boolean
  /** Told what was done, for whoever checks that nothing of it is lost. */
  readonly note?: (note: Note) => void
}

export type Note =
  | { readonly did: 'add'; readonly list: ListName; readonly id: string }
  | { readonly did: 'remove' | 'restore'; readonly list: ListName; readonly id: string }
  | { readonly did: 'undo' }
  | { readonly did: 'set'; readonly path: string; readonly value: unknown }
  | { readonly did: 'type'; readonly path: string; readonly letters: string; readonly removed: boolean }

/** Fields of the lists that are set as one value, and those that people type in together. */
const fieldsOf: Record<ListName, { set: readonly string[]; lines: readonly string[] }> = {
  steps: { set: ['who', 'what', 'tool', 'handedTo'], lines: [] },
  limits: { set: ['text', 'who', 'currency'], lines: [] },
  facts: { set: ['label', 'value', 'link'], lines: [] },
  options: { set: ['howLong', 'whoCan', 'risk', 'learned', 'untouched'], lines: ['line'] },
  actions: { set: ['ownerId', 'firstStep'], lines: ['text'] },
  parked: { set: [], lines: ['text'] },
  questions: { set: ['ownerId', 'answer'], lines: ['text'] },
  people: { set: ['name'], lines: [] },
}

/** Does one thing that a person could do, with a value that nobody else writes. */
export function actAtRandom(actor: Actor, random: Random): void {
  random.pick(acts)(actor, random)
}

type Act = (actor: Actor, random: Random) => void

/** The writes that all lists have, seen as those of one list with fields of any name. */
interface AnyList {
  add(fields: Record<string, unknown>, after?: string | null): string
  set(id: string, field: string, value: unknown): void
  line(id: string, field: string): Line
  move(id: string, after: string | null): void
  remove(id: string): void
  restore(id: string): void
}

const listOf = (actor: Actor, list: ListName) => actor.edit[list] as unknown as AnyList
/** A value that says who wrote it. */
const fresh = (actor: Actor, random: Random) => `${actor.name}${random.below(1e9)}`

function anyEntry(actor: Actor, random: Random): { list: ListName; id: string; others: string[] } | null {
  const list = random.pick(listNames)
  const ids = actor.here(list)
  return ids.length === 0 ? null : { list, id: random.pick(ids), others: ids }
}

const add: Act = (actor, random) => {
  const list = random.pick(listNames)
  const ids = actor.here(list)
  const after = random.chance(0.5) ? undefined : random.chance(0.3) || ids.length === 0 ? null : random.pick(ids)
  const { set, lines } = fieldsOf[list]
  const fields = Object.fromEntries([...set.slice(0, 1), ...lines].map((field) => [field, fresh(actor, random)]))
  actor.note?.({ did: 'add', list, id: listOf(actor, list).add(fields, after) })
}

const set: Act = (actor, random) => {
  const entry = anyEntry(actor, random)
  if (!entry || fieldsOf[entry.list].set.length === 0) return
  const field = random.pick(fieldsOf[entry.list].set)
  const value = fresh(actor, random)
  listOf(actor, entry.list).set(entry.id, field, value)
  actor.note?.({ did: 'set', path: `${entry.list}/${entry.id}/${field}`, value })
}

const type: Act = (actor, random) => {
  const entry = random.chance(0.6) ? anyEntry(actor, random) : null
  const field = entry ? fieldsOf[entry.list].lines[0] : undefined
  if (entry && !field) return
  const [path, line] = entry
    ? [`${entry.list}/${entry.id}/${field}`, listOf(actor, entry.list).line(entry.id, field!)]
    : random.pick([
        ['decision/line', actor.edit.decision.line()] as const,
        ['problem/line', actor.edit.problem.line()] as const,
        ['workflow/trigger', actor.edit.workflow.line('trigger')] as const,
      ])
  const removed = random.chance(0.2) ? 1 + random.below(5) : 0
  const typed = random.chance(0.2) ? '👩‍🔧👍🏽' : actor.name.repeat(1 + random.below(4))
  line.change(random.below(line.read().length + 1), removed, typed)
  actor.note?.({ did: 'type', path, letters: typed, removed: removed > 0 })
}

const move: Act = (actor, random) => {
  const entry = anyEntry(actor, random)
  if (entry) listOf(actor, entry.list).move(entry.id, random.chance(0.3) ? null : random.pick(entry.others))
}

const remove: Act = (actor, random) => {
  const entry = anyEntry(actor, random)
  if (!entry) return
  listOf(actor, entry.list).remove(entry.id)
  actor.note?.({ did: 'remove', list: entry.list, id: entry.id })
}

const restore: Act = (actor, random) => {
  const list = random.pick(listNames)
  const gone = actor.gone(list)
  if (gone.length === 0) return
  const id = random.pick(gone)
  listOf(actor, list).restore(id)
  actor.note?.({ did: 'restore', list, id })
}

const mark: Act = (actor, random) => {
  const steps = actor.here('steps')
  if (steps.length === 0) return
  const [id, kind, on] = [random.pick(steps), random.pick(stepMarks), random.chance(0.7)]
  actor.edit.steps.mark(id, kind, on)
  actor.note?.({ did: 'set', path: `steps/${id}/marks:${kind}`, value: on ? true : undefined })
}

const clock: Act = ({ edit, name }, random) =>
  random.pick([
    () => edit.clock.start(),
    () => edit.clock.pause(),
    () => edit.clock.resume(),
    () => edit.clock.enter(random.pick(phases)),
    () => edit.clock.add(random.pick(phases), 2),
    () => edit.clock.hold(name),
    () => edit.clock.setLength(random.pick([30, 45, 60, 90])),
  ])()

const rest: Act = (actor, random) => {
  const { edit, name } = actor
  return random.pick([
    () => edit.call.make({ path: fresh(actor, random), why: fresh(actor, random) }),
    () => edit.decision.answer(name, random.pick(['say-it', 'not-yet', null])),
    () => edit.decision.set('deciderId', fresh(actor, random)),
    () => edit.problem.set('costAmount', random.below(100)),
    () => edit.workflow.set('caseName', fresh(actor, random)),
    () => edit.limits.none('hours', random.chance(0.5)),
    () => edit.session.set('title', fresh(actor, random)),
    () => (random.chance(0.5) ? edit.session.close() : edit.session.reopen()),
    () => edit.review.set(random.pick(['blocker', 'faster', 'newProblem']), random.pick(['expected', 'seen']), fresh(actor, random)),
    () => edit.people.join(name, fresh(actor, random)),
  ])()
}

const undo: Act = (actor, random) => {
  if (!actor.undoes) return
  actor.note?.({ did: 'undo' })
  if (random.chance(0.7)) actor.edit.undo()
  else actor.edit.redo()
}

const acts: readonly Act[] = [add, add, add, set, set, set, type, type, type, move, move, move, remove, restore, mark, clock, rest, undo]
