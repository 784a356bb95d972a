import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { boardToPlain } from '../../src/document/read-board.ts'
import { schemaVersion } from '../../src/document/schema.ts'
import { fillWorkedHour } from '../fixtures/worked-hour.ts'
import { openBoard, openTwo } from './open-board.ts'

interface SavedBoard {
  /** The whole board as one Yjs update, base64. */
  readonly update: string
  /** What the app of that time read in it. */
  readonly board: object
}

const folder = new URL('../fixtures/', import.meta.url)
const fileOf = (version: number) => new URL(`board-schema-${version}.json`, folder)

/** Saves a board of today's schema: `HOURBOARD_SAVE_BOARD=1 npx vitest run test/document/saved-boards.test.ts`, once per version. */
function saveBoard(): void {
  const { ana } = openTwo()
  fillWorkedHour(ana.board, ana.edit, '2026-03-02')
  ana.edit.session.close()
  const update = Buffer.from(Y.encodeStateAsUpdate(ana.doc)).toString('base64')
  writeFileSync(fileOf(schemaVersion), `${JSON.stringify({ update, board: boardToPlain(ana.doc) }, null, 1)}\n`)
}

if (process.env.HOURBOARD_SAVE_BOARD && !existsSync(fileOf(schemaVersion))) saveBoard()

function open(update: Uint8Array) {
  const phone = openBoard('late')
  Y.applyUpdate(phone.doc, update)
  return phone
}

describe('boards that were saved by published versions', () => {
  const saved = readdirSync(folder).filter((name) => name.startsWith('board-schema-'))

  it('[Y5] there is one of every version', () => {
    expect(saved).toHaveLength(schemaVersion)
  })

  it.each(saved)('[Y5] %s reads as it did when it was saved, and opening it writes nothing', (name) => {
    const { update, board } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as SavedBoard
    const bytes = new Uint8Array(Buffer.from(update, 'base64'))
    const phone = open(bytes)
    // What was added since reads as its default and may be more; what was there must be there.
    expect(boardToPlain(phone.doc)).toMatchObject(board)
    expect(boardToPlain(phone.doc).newer).toBe(false)
    const untouched = new Y.Doc()
    Y.applyUpdate(untouched, bytes)
    expect(Y.encodeStateAsUpdate(phone.doc)).toEqual(Y.encodeStateAsUpdate(untouched))
  })
})

/** Today's board with what an app of tomorrow might add to it. */
function newerBoard() {
  const { ana } = openTwo()
  fillWorkedHour(ana.board, ana.edit, '2026-03-02')
  ana.doc.transact(() => {
    ana.doc.getMap('meta').set('schema', schemaVersion + 1)
    ana.doc.getMap('decision').set('mood', 'sunny')
    ana.doc.getMap('weather').set('x', new Y.Map<unknown>([['sky', 'blue']]))
    ana.doc.getText('weather.line').insert(0, 'rain')
    ana.doc.getArray('votes').push([1, 2])
    for (const action of ana.board.actions) {
      const entry = ana.doc.getMap('actions').get(action.id) as Y.Map<unknown>
      entry.set('weight', { kilos: 3 })
      entry.set('note', new Y.Text('kept'))
    }
    const step = ana.doc.getMap('steps').get(ana.board.steps[0]!.id) as Y.Map<unknown>
    step.set('marks:mystery', true)
    ;(ana.doc.getMap('limits').get(ana.board.limits[0]!.id) as Y.Map<unknown>).set('type', 'weather')
  })
  return ana
}

describe('a board that a newer app wrote', () => {
  it('[Y5] says so, and is readable', () => {
    const phone = open(Y.encodeStateAsUpdate(newerBoard().doc))
    expect(phone.board.newer).toBe(true)
    expect(phone.board.actions).toHaveLength(4)
    expect(phone.board.limits[0]!.type).toBe('rule')
  })

  it('[Y5] keeps what this app does not know through editing, removing, moving, undo and back', () => {
    const newer = newerBoard()
    const old = open(Y.encodeStateAsUpdate(newer.doc))
    const [first, second] = old.board.actions
    old.edit.actions.set(first!.id, 'due', '2026-04-01')
    old.edit.actions.move(first!.id, second!.id)
    old.edit.actions.remove(second!.id)
    old.edit.undo()
    old.edit.steps.mark(old.board.steps[0]!.id, 'stall', true)
    old.edit.steps.set(old.board.steps[0]!.id, 'marks', ['loop'])
    old.edit.limits.set(old.board.limits[0]!.id, 'text', 'Without the bank')
    old.edit.decision.set('saidOutLoud', false)
    Y.applyUpdate(newer.doc, Y.encodeStateAsUpdate(old.doc))

    for (const action of newer.board.actions) {
      const entry = newer.doc.getMap('actions').get(action.id) as Y.Map<unknown>
      expect(entry.get('weight')).toEqual({ kilos: 3 })
      expect(String(entry.get('note'))).toBe('kept')
    }
    const step = newer.doc.getMap('steps').get(newer.board.steps[0]!.id) as Y.Map<unknown>
    expect([step.get('marks:mystery'), step.get('marks:loop')]).toEqual([true, true])
    expect((newer.doc.getMap('limits').get(newer.board.limits[0]!.id) as Y.Map<unknown>).get('type')).toBe('weather')
    expect(newer.doc.getMap('decision').get('mood')).toBe('sunny')
    expect(newer.doc.getMap('weather').toJSON()).toEqual({ x: { sky: 'blue' } })
    expect(newer.doc.getText('weather.line').toString()).toBe('rain')
    expect(newer.doc.getArray('votes').toJSON()).toEqual([1, 2])
    expect(newer.board.actions.map((action) => action.id)).toEqual(old.board.actions.map((action) => action.id))
    expect(newer.doc.getMap('meta').get('schema')).toBe(schemaVersion + 1)
  })
})

describe('a new board', () => {
  it('[B1] is written once, by its maker; opening one writes nothing', () => {
    const { ana } = openTwo()
    const before = Y.encodeStateAsUpdate(ana.doc)
    const other = open(before)
    JSON.stringify(other.board)
    boardToPlain(other.doc)
    other.edit.decision.line().read()
    other.edit.undo()
    expect(Y.encodeStateAsUpdate(other.doc)).toEqual(before)
    expect(Y.encodeStateAsUpdate(openBoard().doc)).toEqual(Y.encodeStateAsUpdate(new Y.Doc()))
  })
})
