import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { boardToPlain } from '../../src/document/read-board.ts'
import { meet, openBoard, openTwo } from './open-board.ts'
import type { OpenBoard } from './open-board.ts'

const texts = (board: OpenBoard) => boardToPlain(board.doc).actions.map((action) => action.text)

describe('removing', () => {
  it('[B3] what was removed is in the history with who and when, newest first, and comes back to its place', () => {
    const { ana, ben } = openTwo()
    const ids = ['a', 'b', 'c'].map((text) => ana.edit.actions.add({ text }))
    meet(ana, ben)
    ana.edit.actions.remove(ids[1]!)
    ben.edit.actions.remove(ids[0]!)
    meet(ana, ben)
    expect(texts(ana)).toEqual(['c'])
    expect(boardToPlain(ana.doc).removed).toMatchObject([
      { list: 'actions', id: ids[0], text: 'a', by: 'ben' },
      { list: 'actions', id: ids[1], text: 'b', by: 'ana' },
    ])
    ben.edit.actions.restore(ids[1]!)
    expect(texts(ben)).toEqual(['b', 'c'])
  })

  it('[B3] removing loses nothing that somebody else writes into the entry meanwhile', () => {
    const { ana, ben } = openTwo()
    const id = ana.edit.actions.add({ text: 'a' })
    meet(ana, ben)
    ana.edit.actions.remove(id)
    ben.edit.actions.set(id, 'firstStep', 'Dial')
    ben.edit.actions.line(id, 'text').change(1, 0, 'b')
    meet(ana, ben)
    ana.edit.actions.restore(id)
    expect(boardToPlain(ana.doc).actions[0]).toMatchObject({ text: 'ab', firstStep: 'Dial' })
  })

  it('[B3] an entry in which nothing was ever written leaves no trace in the history', () => {
    const { ana } = openTwo()
    ana.edit.actions.remove(ana.edit.actions.add())
    expect(boardToPlain(ana.doc).removed).toEqual([])
  })
})

describe('undo', () => {
  it('[B3] takes back one act at a time, newest first, and does it again', () => {
    const { ana } = openTwo()
    const id = ana.edit.actions.add({ text: 'a', ownerId: 'ana' })
    ana.edit.actions.set(id, 'ownerId', 'ben')
    ana.edit.actions.remove(id)
    const states: unknown[] = []
    const look = () => states.push(boardToPlain(ana.doc).actions.map((action) => action.ownerId))
    for (const step of ['undo', 'undo', 'undo', 'undo', 'redo', 'redo', 'redo', 'redo'] as const) {
      ana.edit[step]()
      look()
    }
    expect(states).toEqual([['ben'], ['ana'], [], [], ['ana'], ['ben'], [], []])
  })

  it('[B3] never takes back what another person did', () => {
    const { ana, ben } = openTwo()
    const id = ana.edit.actions.add({ text: 'a' })
    meet(ana, ben)
    ana.edit.actions.set(id, 'ownerId', 'ana')
    meet(ana, ben)
    ben.edit.actions.set(id, 'ownerId', 'ben')
    ben.edit.decision.set('deciderId', 'ben')
    meet(ana, ben)
    for (let times = 0; times < 3; times++) ana.edit.undo()
    meet(ana, ben)
    const plain = boardToPlain(ben.doc)
    expect(plain.decision.deciderId).toBe('ben')
    ben.edit.actions.restore(id)
    expect(boardToPlain(ben.doc).actions[0]).toMatchObject({ text: 'a', ownerId: 'ben' })
  })

  it('[B3] and redo of a line leave what another person typed in it meanwhile; a letter that was replaced comes back and goes again', () => {
    const { ana, ben } = openTwo()
    ben.edit.decision.line().change(0, 0, 'ben')
    meet(ana, ben)
    ana.edit.decision.line().change(0, 1, 'ana')
    meet(ana, ben)
    ana.edit.undo()
    meet(ana, ben)
    ben.edit.decision.line().change(1, 0, '+')
    meet(ana, ben)
    expect(boardToPlain(ana.doc).decision.line).toBe('b+en')
    ana.edit.redo()
    meet(ana, ben)
    for (const { doc } of [ana, ben]) expect(boardToPlain(doc).decision.line).toBe('ana+en')
    ana.edit.undo()
    expect(boardToPlain(ana.doc).decision.line).toBe('b+en')
  })

  it('[B3] of an added entry keeps what another person has written into it: it is in the history', () => {
    const { ana, ben } = openTwo()
    const id = ana.edit.actions.add({ text: 'a' })
    meet(ana, ben)
    ben.edit.actions.set(id, 'firstStep', 'Dial')
    meet(ana, ben)
    ana.edit.undo()
    expect(texts(ana)).toEqual([])
    expect(boardToPlain(ana.doc).removed).toMatchObject([{ id, text: 'a' }])
    ana.edit.actions.restore(id)
    expect(boardToPlain(ana.doc).actions[0]).toMatchObject({ text: 'a', firstStep: 'Dial' })
  })

  it('[B3] of a removal leaves the removal of another person standing', () => {
    const { ana, ben } = openTwo()
    const id = ana.edit.actions.add({ text: 'a' })
    meet(ana, ben)
    ana.edit.actions.remove(id)
    ben.edit.actions.remove(id)
    meet(ana, ben)
    ana.edit.undo()
    meet(ana, ben)
    expect(texts(ana)).toEqual([])
    expect(boardToPlain(ana.doc).removed).toMatchObject([{ id, by: 'ben' }])
  })

  it('[B3] brings back a call that stood before', () => {
    const { ana } = openTwo()
    ana.edit.call.make({ path: 'Keep it' })
    ana.edit.call.make({ path: 'Replace it' })
    ana.edit.undo()
    expect(boardToPlain(ana.doc)).toMatchObject({ call: { path: 'Keep it' }, earlierCalls: [] })
    ana.edit.redo()
    expect(boardToPlain(ana.doc)).toMatchObject({ call: { path: 'Replace it' }, earlierCalls: [{ path: 'Keep it' }] })
  })

  it('[B3] of a call that was made meanwhile by another person is not touched', () => {
    const { ana, ben } = openTwo()
    ana.edit.call.make({ path: 'From ana' })
    ben.edit.call.make({ path: 'From ben' })
    meet(ana, ben)
    ana.edit.undo()
    meet(ana, ben)
    expect(boardToPlain(ben.doc)).toMatchObject({ call: { path: 'From ben' }, earlierCalls: [] })
  })

  it('[B3] knows only what was done on this page since it was opened', () => {
    const { ana } = openTwo()
    ana.edit.actions.add({ text: 'a' })
    const again = openBoard('ana', ana.doc)
    again.edit.undo()
    expect(texts(again)).toEqual(['a'])
    const reloaded = openBoard('ana')
    Y.applyUpdate(reloaded.doc, Y.encodeStateAsUpdate(ana.doc))
    reloaded.edit.undo()
    expect(texts(reloaded)).toEqual(['a'])
  })
})

describe('earlier calls', () => {
  it('[B3] a call that another one stands over is in the history, and stands again from any phone, also behind several', () => {
    const { ana, ben } = openTwo()
    ana.edit.decision.set('deciderId', 'ana')
    const first = ana.edit.call.make({ path: 'Keep it' })
    ana.edit.call.make({ path: 'Replace it' })
    const third = ana.edit.call.make({ path: 'Pause it' })
    meet(ana, ben)
    expect(boardToPlain(ben.doc).removed.map(({ list, text, by }) => [list, text, by]).toSorted()).toEqual([['calls', 'Keep it', 'ana'], ['calls', 'Replace it', 'ana']])
    ben.edit.calls.restore(first)
    meet(ana, ben)
    for (const { doc } of [ana, ben]) {
      const { call, removed, callsApart } = boardToPlain(doc)
      expect([call?.path, callsApart, removed.map((one) => one.text).toSorted()]).toEqual(['Keep it', [], ['Pause it', 'Replace it']])
    }
    ben.edit.undo()
    expect(boardToPlain(ben.doc).call?.id).toBe(third)
  })
})
