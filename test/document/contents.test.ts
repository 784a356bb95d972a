import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { contentsOf, fillFrom } from '../../src/document/contents.ts'
import { boardToPlain } from '../../src/document/read-board.ts'
import { fillWorkedHour } from '../fixtures/worked-hour.ts'
import { meet, openBoard, openTwo } from './open-board.ts'

/** A new board filled with what another one kept, through JSON as a file has it. */
function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  fillFrom(copy, JSON.parse(JSON.stringify(contentsOf(doc))))
  return copy
}

test('[T2] a worked board comes back as it was, removed things and clock included', () => {
  const { ana } = openTwo()
  fillWorkedHour(ana.board, ana.edit, '2026-03-02')
  ana.edit.session.close()
  const plain = boardToPlain(ana.doc)
  expect(plain.removed.length).toBeGreaterThan(0)
  expect(boardToPlain(copyOf(ana.doc))).toEqual(plain)
})

test('[B4] versions of a line that nobody chose among are both there', () => {
  const { ana, ben } = openTwo()
  ana.edit.decision.line().change(0, 0, 'Keep or not?')
  meet(ana, ben)
  const apart = openBoard('cid', new Y.Doc())
  Y.applyUpdate(apart.doc, Y.encodeStateAsUpdate(ana.doc))
  apart.edit.call.make({ path: 'Keep' })
  ben.edit.call.make({ path: 'Drop' })
  meet(ana, ben, apart)
  const plain = boardToPlain(ana.doc)
  expect(plain.callsApart).toHaveLength(2)
  expect(boardToPlain(copyOf(ana.doc))).toEqual(plain)
})

test('[Y5] what a newer app wrote comes along, and says so', () => {
  const { ana } = openTwo()
  ana.doc.transact(() => {
    ana.doc.getMap('meta').set('schema', 99)
    ana.doc.getMap('votes').set('a', new Y.Map<unknown>([['weight', 3], ['line', new Y.Text('why')], ['odd', { '~text': 1 }], ['list', Y.Array.from([1, [2]])]]))
    ana.doc.getText('votes.line').insert(0, 'new')
    ana.doc.getArray('tags').insert(0, ['x', { y: 1 }])
  })
  const fresh = new Y.Doc()
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(ana.doc))
  const copy = copyOf(fresh)
  expect(boardToPlain(copy).newer).toBe(true)
  const vote = copy.getMap('votes').get('a') as Y.Map<unknown>
  expect(vote.toJSON()).toEqual({ weight: 3, line: 'why', odd: { '~text': 1 }, list: [1, [2]] })
  expect(vote.get('line')).toBeInstanceOf(Y.Text)
  expect(copy.getText('votes.line').toString()).toBe('new')
  expect(copy.getArray('tags').toJSON()).toEqual(['x', { y: 1 }])
  expect(contentsOf(copy)).toEqual(contentsOf(fresh))
})

test('[T2] to read a board for a file writes nothing to it, and text that somebody took out is not in the file', () => {
  const { ana } = openTwo()
  const line = ana.edit.decision.line()
  line.change(0, 0, 'secret')
  line.change(0, 6, 'public')
  const before = Y.encodeStateAsUpdate(ana.doc)
  expect(JSON.stringify(contentsOf(ana.doc))).not.toContain('secret')
  expect(Y.encodeStateAsUpdate(ana.doc)).toEqual(before)
})
