import { createEffect, createRoot } from 'solid-js'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { boardToPlain } from '../../src/document/read-board.ts'
import { listNames, listShapes, partShapes } from '../../src/document/shapes.ts'
import { actAtRandom } from '../fuzz/random-acts.ts'
import { seeded, seedsOfRun } from '../fuzz/random.ts'
import type { Random } from '../fuzz/random.ts'
import { meet, twoPhones } from './two-phones.ts'

const roots = [...listNames, ...Object.keys(partShapes), 'calls', 'versions', 'pauses', 'agreements', 'meta', 'decision.line', 'workflow.done', '', '.', 'x.y.z']
const keys = [...Object.values(listShapes), ...Object.values(partShapes)].flatMap((shape) => Object.keys(shape.fields))
const oddKeys = ['', ':', 'order', 'removed:', 'removed:p', 'marks:', 'added:walk:x', 'answers:blocker:seen', 'schema', 'of', 'from', 'over:first', 'joined:entry', 'chosen:p', 'text:written', '__proto__', 'constructor']

function anyValue(random: Random, depth = 0): unknown {
  const nested = [
    () => new Y.Map(Array.from({ length: random.below(3) }, () => [random.pick(keys), anyValue(random, depth + 1)] as const)),
    () => Y.Array.from([anyValue(random, depth + 1)] as object[]),
    () => new Y.Text('text'),
    () => new Y.XmlElement('script'),
  ]
  if (depth < 3 && random.chance(0.4)) return random.pick(nested)()
  return random.pick<unknown>([null, true, 7, -1e9, 8.7e15, '', '<b>', 'decision/line', 'calls/x/path', '\ud800', '2026-02-30', [], [null], {}, { answer: 'say-it' }, new Uint8Array(2)])
}

/** One change that no named write would make. */
function spoil(doc: Y.Doc, random: Random): void {
  const map = doc.get(random.pick(roots))
  const entry = anyEntry(map, random)
  const target = entry && random.chance(0.7) ? entry : map
  if (random.chance(0.1)) return Y.Text.prototype.insert.call(target, 0, 'letters')
  if (random.chance(0.1)) return Y.Array.prototype.insert.call(target, 0, [anyValue(random)])
  const key = random.pick([...keys, ...oddKeys, random.pick(oddKeys)])
  if (random.chance(0.2)) Y.Map.prototype.delete.call(target, key)
  else Y.Map.prototype.set.call(target, key, anyValue(random))
}

function anyEntry(type: Y.AbstractType<unknown>, random: Random): Y.AbstractType<unknown> | null {
  const found = [...Y.Map.prototype.values.call(type)].filter((value) => value instanceof Y.AbstractType)
  return found.length > 0 ? random.pick(found) : null
}

const seeds = seedsOfRun(25)

it('[Q6] a board into which somebody writes what makes no sense stays usable, and what is shown is what is there', { timeout: seeds.length * 2_000 }, () => {
  for (const seed of seeds) {
    const random = seeded(seed)
    const { ana, ben } = twoPhones()
    let seen: unknown
    createRoot(() => createEffect(() => (seen = JSON.parse(JSON.stringify(ana.board)))))
    for (let step = 0; step < 60; step++) {
      if (random.chance(0.6)) spoil(ben.doc, random)
      else {
        const ids = (removed: boolean) => (list: (typeof listNames)[number]) =>
          (removed ? ana.board.removed.filter((entry) => entry.list === list) : ana.board[list]).map((entry) => entry.id)
        actAtRandom({ name: 'p', edit: ana.edit, here: ids(false), gone: ids(true), undoes: true }, random)
      }
      if (random.chance(0.4)) meet(ana, ben)
      expect({ seed, step, seen }).toEqual({ seed, step, seen: boardToPlain(ana.doc) })
    }
  }
})
