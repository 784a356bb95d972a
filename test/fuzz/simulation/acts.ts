import type * as Y from 'yjs'
import { boardToPlain } from '../../../src/document/read-board.ts'
import type { Actor } from '../random-acts.ts'
import { actAtRandom } from '../random-acts.ts'
import type { Random } from '../random.ts'

interface OnBoard extends Actor {
  readonly doc: Y.Doc
}

/** One thing that a person could do, versions of lines among them, with a value that nobody else writes. */
export function act(actor: OnBoard, random: Random): void {
  if (random.chance(0.75)) actAtRandom(actor, random)
  else random.pick(more)(actor, random)
}

const fresh = (actor: Actor, random: Random) => `${actor.name}${random.below(1e9)}`
const pickOf = <T>(random: Random, from: readonly T[]): T | null => (from.length === 0 ? null : random.pick(from))

const more: readonly ((actor: OnBoard, random: Random) => void)[] = [
  ({ edit, name }, random) => {
    const line = random.pick([edit.decision, edit.problem]).line()
    line.change(random.below(line.read().length + 1), random.chance(0.2) ? 3 : 0, name)
  },
  ({ edit, doc }, random) => {
    const version = pickOf(random, boardToPlain(doc).decision.versions.line)
    if (version) edit.decision.line().choose(version.id)
  },
  ({ edit, name }) => {
    const line = edit.decision.line()
    line.join()
    line.change(0, 0, name)
  },
  ({ edit, doc }, random) => {
    const gone = pickOf(random, boardToPlain(doc).removed)
    if (!gone) return
    if (gone.list === 'versions') edit.versions.restore(gone.id)
    else edit[gone.list].restore(gone.id)
  },
  ({ edit, doc }, random) => {
    const call = pickOf(random, boardToPlain(doc).callsApart)
    if (call) edit.call.choose(call.id)
  },
  ({ edit, doc, name }, random) => {
    const { call } = boardToPlain(doc)
    if (!call) return
    const line = edit.call.line(call.id, random.pick(['path', 'why']))
    line.change(random.below(line.read().length + 1), 0, name)
  },
  ({ edit, doc, name }) => {
    const { line } = boardToPlain(doc).decision
    if (line.length > 3) edit.decision.park({ asks: name, cut: [1, 2], instead: '' })
  },
  (actor, random) => {
    const [limit, option] = [pickOf(random, actor.here('limits')), pickOf(random, actor.here('options'))]
    if (limit) actor.edit.limits.take(limit, { text: fresh(actor, random) })
    if (limit && option) actor.edit.options.acceptClash(option, limit, random.chance(0.7))
  },
  (actor, random) => {
    const parked = pickOf(random, actor.here('parked'))
    if (parked) actor.edit.parked.started(parked, { roomId: fresh(actor, random), title: fresh(actor, random), day: '2026-03-02' })
  },
  ({ edit }, random) => (random.chance(0.5) ? edit.onScreen.show(random.pick(['options', null])) : edit.onScreen.hideCode(random.chance(0.5))),
  ({ edit }, random) => edit.clock.moveOn(random.pick(['frame', 'walk', 'compare'])),
  (actor, random) => actor.edit.problem.price({ amount: random.below(100), unit: 'hours', currency: '', per: 'week' }),
  ({ edit }, random) => random.pick([() => edit.review.setDay('2026-03-09'), () => edit.review.end('adjust')])(),
]
