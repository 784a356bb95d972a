import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { boardToPlain } from '../../src/document/read-board.ts'
import { oddTypes, oddValues, spoil } from '../fixtures/spoilt-board.ts'
import { fillWorkedHour } from '../fixtures/worked-hour.ts'
import { openBoard, openTwo } from './open-board.ts'

const empty = boardToPlain(new Y.Doc())
describe('a board with values that make no sense', () => {
  it.each([...oddValues.map((value) => () => value), ...oddTypes])('[B1] reads as its defaults, and can be worked with (%#)', (value) => {
    const { doc, board, edit } = openBoard()
    spoil(doc, value)
    const plain = boardToPlain(doc)
    const misshapen = Object.keys(plain).filter((part) => !sameShape(plain[part as 'session'], empty[part as 'session']))
    expect(misshapen).toEqual([])
    expect(plain.clock.length).toBe(60)
    fillWorkedHour(board, edit, '2026-03-02')
    expect(boardToPlain(doc).decision.line).toContain('Leeds')
    edit.undo()
  })

  it('[B1] answers and marks that make no sense are no answers and no marks', () => {
    const { doc, edit } = openBoard()
    const step = edit.steps.add({ what: 'Type' })
    doc.getMap('agreements').set('p', { answer: 'perhaps', line: '' })
    doc.getMap('agreements').set('q', { answer: 'say-it', line: 3 })
    ;(doc.getMap('steps').get(step) as Y.Map<unknown>).set('marks:unheard', true)
    expect(boardToPlain(doc).agreements).toEqual([])
    expect(boardToPlain(doc).steps[0]!.marks).toEqual([])
  })

  it('[Q6] a pause that somebody marked as removed is none', () => {
    const { doc, board } = openBoard()
    doc.getMap('pauses').set('x', new Y.Map<unknown>([['from', 1], ['removed:p', 1]]))
    expect(board.clock.pauses).toEqual([])
    expect(boardToPlain(doc).clock.pauses).toEqual([])
  })

  it('[B1] a line that is no shared text is shown, and becomes one when somebody types', () => {
    const { ana } = openTwo()
    const id = ana.edit.actions.add({ text: 'a' })
    ;(ana.doc.getMap('actions').get(id) as Y.Map<unknown>).set('text', 'plain')
    expect(boardToPlain(ana.doc).actions[0]!.text).toBe('plain')
    ana.edit.actions.line(id, 'text').change(5, 0, ' text')
    expect(boardToPlain(ana.doc).actions[0]!.text).toBe('plain text')
  })

  it('[B2] letters stay in their places in a line that holds more than text', () => {
    const { ana } = openTwo()
    const shared = ana.doc.getText('decision.line')
    shared.insert(0, 'ab')
    shared.insertEmbed(1, { image: 'x' })
    shared.format(0, 1, { bold: true })
    const line = ana.edit.decision.line()
    const heard: unknown[] = []
    line.watch((delta) => heard.push(delta))
    expect(line.read()).toHaveLength(3)
    line.change(3, 0, 'c')
    expect(line.read()).toBe('a\ufffcbc')
    shared.insertEmbed(0, { image: 'y' })
    expect(heard).toEqual([[{ insert: '\ufffc' }]])
  })
})

/** Whether a value has the kind of content that an empty board has there. */
function sameShape(value: unknown, like: unknown): boolean {
  if (Array.isArray(like)) return Array.isArray(value)
  if (typeof like === 'object' && like !== null) {
    return typeof value === 'object' && value !== null && Object.keys(like).every((key) => sameShape((value as never)[key], (like as never)[key]))
  }
  return like === null || typeof value === typeof like
}
