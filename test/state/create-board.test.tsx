import { createEffect, createRoot, For } from 'solid-js'
import { render } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Board } from '../../src/state/board.ts'
import { meet, openPhone, twoPhones } from './two-phones.ts'

/** Counts how often each of these reads is woken; starts after their first run. */
function follow(reads: Record<string, () => unknown>): { woken: Record<string, number>; drop: () => void } {
  const woken: Record<string, number> = {}
  const drop = createRoot((dispose) => {
    for (const [name, read] of Object.entries(reads)) {
      createEffect(() => {
        read()
        woken[name] = (woken[name] ?? 0) + 1
      })
    }
    return dispose
  })
  for (const name of Object.keys(woken)) delete woken[name]
  return { woken, drop }
}

const read = (board: Board) => ({
  actions: () => board.actions,
  owner: () => board.actions[0]?.ownerId,
  text: () => board.actions[0]?.text,
  deciding: () => board.decision.line,
  decider: () => board.decision.deciderId,
  seen: () => board.review.answers.blocker.seen,
  expected: () => board.review.answers.blocker.expected,
  removed: () => board.removed,
  people: () => board.people,
  paused: () => board.clock.pauses,
  added: () => board.clock.added.walk,
  answers: () => board.agreements,
})

describe('the live board', () => {
  it('[B1] what this phone writes and what another one writes arrive by the same door', () => {
    const { ana, ben } = twoPhones()
    const [here, there] = [follow(read(ana.board)), follow(read(ben.board))]
    const id = ana.edit.actions.add({ text: 'Call the printer', ownerId: 'ana', firstStep: 'Dial' })
    meet(ana, ben)
    expect(here.woken).toEqual({ actions: 1, owner: 1, text: 1 })
    expect(there.woken).toEqual(here.woken)
    expect(ben.board.actions[0]).toMatchObject({ id, text: 'Call the printer', ownerId: 'ana', firstStep: 'Dial', state: 'open', due: '' })
  })

  it.each<[string, (edit: ReturnType<typeof openPhone>['edit'], id: string) => void, string[]]>([
    ['one field', (edit, id) => edit.actions.set(id, 'ownerId', 'ben'), ['owner']],
    ['a line of an entry', (edit, id) => edit.actions.line(id, 'text').change(0, 0, 'x'), ['text']],
    ['a line of a part', (edit) => edit.decision.line().change(0, 0, 'x'), ['deciding']],
    ['a field beside a line', (edit) => edit.decision.set('deciderId', 'ben'), ['decider']],
    ['one of several answers', (edit) => edit.review.set('blocker', 'seen', 'x'), ['seen']],
    ['a field that nobody follows', (edit) => edit.session.set('title', 'x'), []],
    ['a person', (edit) => void edit.people.add({ name: 'x' }), ['people']],
    ['minutes', (edit) => edit.clock.add('walk', 2), ['added']],
    ['an answer', (edit) => edit.decision.answer('ben', 'say-it'), ['answers']],
    ['removing', (edit, id) => edit.actions.remove(id), ['actions', 'owner', 'text', 'removed']],
  ])('[B2] a remote change of %s wakes just who follows that, once', (_, change, names) => {
    const { ana, ben } = twoPhones()
    const id = ana.edit.actions.add({ text: 'a', ownerId: 'ana' })
    meet(ana, ben)
    const { woken } = follow(read(ana.board))
    change(ben.edit, id)
    meet(ana, ben)
    expect(woken).toEqual(Object.fromEntries(names.map((name) => [name, 1])))
  })

  it('[B2] many changes that come in together wake each follower once', () => {
    const { ana, ben } = twoPhones()
    const ids = ['a', 'b', 'c'].map((text) => ana.edit.actions.add({ text }))
    meet(ana, ben)
    for (const id of ids) ben.edit.actions.set(id, 'ownerId', 'ben')
    ben.edit.actions.move(ids[0]!, ids[2]!)
    ben.edit.decision.set('deciderId', 'ben')
    const { woken } = follow({ all: () => ana.board.actions.map((action) => [action.text, action.ownerId, ana.board.decision.deciderId]) })
    meet(ana, ben)
    expect(woken).toEqual({ all: 1 })
  })

  it('[B2] a remote change of one owner changes one text in the DOM and wakes one effect', () => {
    const { ana, ben } = twoPhones()
    const ids = ['one', 'two', 'three'].map((text) => ana.edit.actions.add({ text, ownerId: 'ana' }))
    meet(ana, ben)
    const woken: string[] = []
    const { container } = render(() => (
      <For each={ben.board.actions}>
        {(action) => {
          createEffect(() => woken.push(`${action.id} ${action.ownerId}`))
          createEffect(() => woken.push(`${action.id} ${action.text}`))
          return <p>{action.text} <b>{action.ownerId}</b></p>
        }}
      </For>
    ))
    const observer = new MutationObserver(() => {})
    observer.observe(container, { subtree: true, childList: true, characterData: true, attributes: true })
    woken.length = 0
    ana.edit.actions.set(ids[1]!, 'ownerId', 'ben')
    meet(ana, ben)
    expect(woken).toEqual([`${ids[1]} ben`])
    const records = observer.takeRecords()
    expect(records.map((record) => record.type)).toEqual(['characterData'])
    expect(records[0]!.target.textContent).toBe('ben')
  })

  it('[B2] an entry stays the same object through moving, removing and restoring, so its DOM stays', () => {
    const { ana, ben } = twoPhones()
    const [a, b] = ['a', 'b'].map((text) => ana.edit.actions.add({ text }))
    meet(ana, ben)
    const { container } = render(() => <For each={ben.board.actions}>{(action) => <p>{action.text}</p>}</For>)
    const [first, second] = container.children
    ana.edit.actions.move(a!, b!)
    meet(ana, ben)
    expect([...container.children]).toEqual([second, first])
    const entry = ben.board.actions[1]
    ana.edit.actions.remove(a!)
    meet(ana, ben)
    expect([...container.children]).toEqual([second])
    ana.edit.actions.restore(a!)
    meet(ana, ben)
    expect(ben.board.actions[1]).toBe(entry)
  })

  it('[B3] the history of what was removed follows text and list', () => {
    const { ana, ben } = twoPhones()
    const id = ana.edit.actions.add({ text: 'a' })
    meet(ana, ben)
    ana.edit.actions.remove(id)
    meet(ana, ben)
    const [entry] = ben.board.removed
    expect(entry).toMatchObject({ list: 'actions', id, text: 'a', by: 'ana' })
    ana.edit.actions.line(id, 'text').change(1, 0, 'bc')
    meet(ana, ben)
    expect(ben.board.removed[0]).toBe(entry)
    expect(entry!.text).toBe('abc')
    ben.edit.actions.restore(id)
    expect(ben.board.removed).toEqual([])
  })

  it('[D7] an answer that did not change stays the same object', () => {
    const { ana, ben } = twoPhones()
    ana.edit.decision.answer('ana', 'say-it')
    const { woken, drop } = follow({ answers: () => ana.board.agreements })
    const [first] = ana.board.agreements
    ben.edit.decision.answer('ben', 'not-yet')
    meet(ana, ben)
    expect(woken).toEqual({ answers: 1 })
    expect(ana.board.agreements.find((one) => one.personId === 'ana')).toBe(first)
    drop()
  })

  it('[Y5] a board that a newer app wrote to meanwhile says so', () => {
    const { ana, ben } = twoPhones()
    const { woken } = follow({ newer: () => ana.board.newer })
    ben.doc.getMap('meta').set('schema', 99)
    meet(ana, ben)
    expect(ana.board.newer).toBe(true)
    expect(woken).toEqual({ newer: 1 })
  })

  it('[B1] lets go of the board with its owner', () => {
    const { ana, ben } = twoPhones()
    const { woken } = follow({ decider: () => ana.board.decision.deciderId })
    ana.drop()
    ben.edit.decision.set('deciderId', 'ben')
    meet(ana, ben)
    expect(woken).toEqual({})
  })

  it('[B1] a whole board that arrives at once is there at once', () => {
    const { ana } = twoPhones()
    for (let at = 0; at < 20; at++) ana.edit.actions.add({ text: String(at) })
    const late = openPhone('late')
    const { woken } = follow({ texts: () => late.board.actions.map((action) => action.text) })
    Y.applyUpdate(late.doc, Y.encodeStateAsUpdate(ana.doc))
    expect(late.board.actions).toHaveLength(20)
    expect(woken).toEqual({ texts: 1 })
  })
})
