import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { boardToPlain } from '../../src/document/read-board.ts'
import { meet, openTwo } from './open-board.ts'
import type { OpenBoard } from './open-board.ts'

const texts = (board: OpenBoard) => boardToPlain(board.doc).actions.map((action) => action.text)
const addAll = (board: OpenBoard, ...all: string[]) => all.map((text) => board.edit.actions.add({ text }))

describe('order', () => {
  it('[B2] entries stand where they were put', () => {
    const { ana } = openTwo()
    const [a] = addAll(ana, 'a', 'b')
    ana.edit.actions.add({ text: 'first' }, null)
    ana.edit.actions.add({ text: 'behind a' }, a)
    ana.edit.actions.add({ text: 'at the end' }, 'an entry that is not there')
    expect(texts(ana)).toEqual(['first', 'a', 'behind a', 'b', 'at the end'])
  })

  it('[B2] moving behind itself or moving something unknown changes nothing', () => {
    const { ana } = openTwo()
    const [a, b] = addAll(ana, 'a', 'b')
    ana.edit.actions.move(a!, a!)
    ana.edit.actions.move('unknown', b!)
    expect(texts(ana)).toEqual(['a', 'b'])
  })

  it('[B2] two who move the same entry apart from each other: it is there once, and no other is lost', () => {
    const { ana, ben } = openTwo()
    const [a, b, c] = addAll(ana, 'a', 'b', 'c')
    meet(ana, ben)
    ana.edit.actions.move(a!, b!)
    ben.edit.actions.move(a!, c!)
    meet(ana, ben)
    expect(texts(ana).toSorted()).toEqual(['a', 'b', 'c'])
    expect(texts(ben)).toEqual(texts(ana))
  })

  it('[B2] two who add at the same place at the same time: both stay, and an entry can be put between them', () => {
    const { ana, ben } = openTwo()
    addAll(ana, 'a')
    meet(ana, ben)
    addAll(ana, 'from ana')
    addAll(ben, 'from ben')
    meet(ana, ben)
    const [, left, right] = boardToPlain(ana.doc).actions
    expect(left!.order).toBe(right!.order)
    ana.edit.actions.add({ text: 'between' }, left!.id)
    meet(ana, ben)
    expect(texts(ben)).toEqual(['a', left!.text, 'between', right!.text])
  })

  it('[B2] entries with a broken place stand last and can be moved to a good one', () => {
    const { ana } = openTwo()
    const ids = addAll(ana, 'a', 'b', 'c', 'd')
    const orders = ['', 'zz!', 7, 'a0']
    ids.forEach((id, at) => (ana.doc.getMap('actions').get(id) as Y.Map<unknown>).set('order', orders[at]))
    expect(texts(ana)[0]).toBe('d')
    const broken = boardToPlain(ana.doc).actions.slice(1)
    ana.edit.actions.move(ids[3]!, broken[1]!.id)
    expect(texts(ana)).toEqual([broken[0]!.text, broken[1]!.text, 'd', broken[2]!.text])
  })

  it('[B2] a thousand moves to the same place keep their order', () => {
    const { ana } = openTwo()
    const ids = addAll(ana, ...'abcdefgh')
    for (let at = 0; at < 1_000; at++) ana.edit.actions.move(ids[at % 8]!, ids[(at + 3) % 8]!)
    const before = texts(ana)
    expect(before.toSorted()).toEqual([...'abcdefgh'])
    ana.edit.actions.move(ids[0]!, null)
    expect(texts(ana)).toEqual(['a', ...before.filter((text) => text !== 'a')])
  })
})

describe('fields', () => {
  it('[B2] two people who edit different fields of the same thing both win', () => {
    const { ana, ben } = openTwo()
    const [id] = addAll(ana, 'a')
    meet(ana, ben)
    ana.edit.actions.set(id!, 'ownerId', 'ana')
    ben.edit.actions.set(id!, 'due', '2026-03-05')
    ben.edit.actions.line(id!, 'text').change(1, 0, ' and b')
    meet(ana, ben)
    expect(boardToPlain(ana.doc).actions[0]).toMatchObject({ ownerId: 'ana', due: '2026-03-05', text: 'a and b' })
  })

  it('[W2] two people who set different marks, or accept different clashes, both win', () => {
    const { ana, ben } = openTwo()
    const step = ana.edit.steps.add({ what: 'Type the sheet', marks: ['handoff'] })
    const option = ana.edit.options.add({ line: 'Keep it' })
    meet(ana, ben)
    ana.edit.steps.mark(step, 'stall', true)
    ana.edit.options.acceptClash(option, 'hours/l1/8/6', true)
    ben.edit.steps.mark(step, 'loop', true)
    ben.edit.steps.mark(step, 'handoff', false)
    ben.edit.options.acceptClash(option, 'people/l2/6/2', true)
    meet(ana, ben)
    expect(boardToPlain(ana.doc).steps[0]!.marks).toEqual(['stall', 'loop'])
    expect(boardToPlain(ana.doc).options[0]!.acceptedClashes).toEqual(['hours/l1/8/6', 'people/l2/6/2'])
  })

  it('[B1] writing what is there already, or into an entry that is not there, changes nothing', () => {
    const { ana } = openTwo()
    const id = ana.edit.actions.add({ text: 'a', ownerId: 'ana' })
    const before = Y.encodeStateAsUpdate(ana.doc)
    ana.edit.actions.set(id, 'ownerId', 'ana')
    ana.edit.actions.set(id, 'due', '')
    ana.edit.actions.set('unknown', 'ownerId', 'ana')
    ana.edit.actions.set(id, 'due', 'tomorrow')
    ana.edit.actions.line('unknown', 'text').change(0, 0, 'x')
    ana.edit.actions.remove('unknown')
    ana.edit.actions.restore('unknown')
    ana.edit.steps.mark('unknown', 'stall', true)
    ana.edit.session.set('title', 'Test')
    expect(Y.encodeStateAsUpdate(ana.doc)).toEqual(before)
  })

  it('[A6] ending an action says who and when, opening it again forgets that', () => {
    const { ana, ben } = openTwo()
    const id = ana.edit.actions.add({ text: 'a' })
    meet(ana, ben)
    ben.edit.actions.set(id, 'state', 'done')
    expect(boardToPlain(ben.doc).actions[0]).toMatchObject({ state: 'done', endedBy: 'ben', endedAt: expect.any(Number) })
    ben.edit.actions.set(id, 'state', 'open')
    expect(boardToPlain(ben.doc).actions[0]).toMatchObject({ state: 'open', endedBy: '', endedAt: null })
  })

  it('[Y6] two windows of one person that join at the same moment are one person', () => {
    const { ana, ben } = openTwo()
    ana.edit.people.join('p1', 'Nadia')
    ben.edit.people.join('p1', 'Nadia')
    meet(ana, ben)
    expect(ana.board.people).toMatchObject([{ id: 'p1', name: 'Nadia', joined: true }])
    expect(boardToPlain(ben.doc)).toEqual(boardToPlain(ana.doc))
  })

  it('[J3] a person joins under a known id once, under the name given last, also after having been removed', () => {
    const { ana, ben } = openTwo()
    ana.edit.people.join('p1', 'Nadia')
    const lena = ana.edit.people.add({ name: 'Lena' })
    meet(ana, ben)
    ben.edit.people.remove('p1')
    ben.edit.people.join('p1', 'Nadia Holt')
    ben.edit.people.set(lena, 'name', 'Lena Marsh')
    expect(boardToPlain(ben.doc).people).toMatchObject([
      { id: 'p1', name: 'Nadia Holt', joined: true },
      { name: 'Lena Marsh', joined: false },
    ])
    ana.edit.undo()
    ana.edit.undo()
    expect(boardToPlain(ana.doc).people.map((person) => person.id)).toEqual(['p1'])
  })
})
