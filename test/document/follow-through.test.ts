import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { meet, openTwo } from './open-board.ts'

/** A closed board with one action of Ana's. */
function closed() {
  const { ana, ben } = openTwo()
  const id = ana.edit.actions.add({ text: 'Order the trial', ownerId: 'ana', due: '2026-03-05' })
  ana.edit.actions.set(id, 'due', '2026-03-06')
  ana.edit.session.close()
  meet(ana, ben)
  const action = (of = ana) => of.board.actions.find((one) => one.id === id)!
  return { ana, ben, id, action }
}

describe('an action after the session', () => {
  it('[A6] keeps who ended, re-dated and handed it over, and when, on both phones', () => {
    const { ana, ben, id, action } = closed()
    expect(action().history).toEqual([])
    ben.edit.actions.change(id, 'due', '2026-03-09')
    ben.edit.actions.change(id, 'ownerId', 'ben')
    meet(ana, ben)
    ana.edit.actions.change(id, 'state', 'done')
    meet(ana, ben)
    expect(action(ben)).toMatchObject({ due: '2026-03-09', ownerId: 'ben', state: 'done', endedBy: 'ana' })
    expect(action(ben).history).toMatchObject([
      { kind: 'due', from: '2026-03-06', to: '2026-03-09', by: 'ben', at: expect.any(Number) },
      { kind: 'owner', from: 'ana', to: 'ben', by: 'ben' },
      { kind: 'done', from: 'open', to: 'done', by: 'ana', at: action(ben).endedAt },
    ])
    expect(action(ana).history).toEqual(action(ben).history)
    expect(ben.board.session.closedAt).not.toBeNull()
  })

  it('[A6] two changes made apart are both in its history', () => {
    const { ana, ben, id, action } = closed()
    ana.edit.actions.change(id, 'due', '2026-03-09')
    ben.edit.actions.change(id, 'due', '2026-03-10')
    meet(ana, ben)
    expect(action().history.map((step) => step.to).toSorted()).toEqual(['2026-03-09', '2026-03-10'])
    expect(action().due).toBe(action(ben).due)
  })

  it('[B3] each step is taken back by itself, and what somebody else changed since stays', () => {
    const { ana, ben, id, action } = closed()
    const moved = ana.edit.actions.change(id, 'due', '2026-03-09')
    const done = ana.edit.actions.change(id, 'state', 'done')
    meet(ana, ben)
    ben.edit.actions.change(id, 'due', '2026-03-12')
    meet(ana, ben)
    ana.edit.actions.takeBack(id, done)
    expect(action()).toMatchObject({ state: 'open', endedBy: '', endedAt: null })
    ana.edit.actions.takeBack(id, moved)
    expect(action().due).toBe('2026-03-12')
    expect(action().history.map((step) => step.to)).toEqual(['2026-03-12'])
  })

  it('[A6] opening it again, taken back, says again who had ended it and when', () => {
    const { ben, ana, id, action } = closed()
    ben.edit.actions.change(id, 'state', 'dropped')
    meet(ana, ben)
    const ended = action().endedAt
    const again = ana.edit.actions.change(id, 'state', 'open')
    expect(action()).toMatchObject({ state: 'open', endedBy: '' })
    ana.edit.actions.takeBack(id, again)
    expect(action()).toMatchObject({ state: 'dropped', endedBy: 'ben', endedAt: ended })
  })

  it('[A6] before closing, owners and days are only being found: no history of them', () => {
    const { ana, id, action } = closed()
    ana.edit.session.reopen()
    expect(ana.edit.actions.change(id, 'due', '2026-03-07')).toBe('')
    expect(ana.edit.actions.change(id, 'due', '2026-03-07')).toBe('')
    expect(action()).toMatchObject({ due: '2026-03-07', history: [] })
  })

  it('[Q6] a history that makes no sense is left out', () => {
    const { ana, id, action } = closed()
    const map = ana.doc.getMap('actions').get(id) as Y.Map<unknown>
    for (const [at, odd] of [null, 5, 'done', { kind: 'eaten' }, [1]].entries()) map.set(`history:${at}`, odd)
    map.set('history:x', { kind: 'done', at: 'soon', by: 7 })
    expect(action().history).toEqual([{ id: 'x', kind: 'done', from: '', to: '', by: '', at: 0 }])
  })
})

describe('a review', () => {
  it('[R2] ends with who and when, on a closed board, and can be taken back', () => {
    const { ana, ben } = closed()
    ben.edit.review.set('blocker', 'seen', 'Half')
    ben.edit.review.end('continue')
    ben.edit.review.setNext('2026-03-26')
    meet(ana, ben)
    expect(ana.board.review).toMatchObject({ end: 'continue', endedBy: 'ben', endedAt: expect.any(Number), next: '2026-03-26' })
    ana.edit.review.end('')
    expect(ana.board.review).toMatchObject({ end: '', endedBy: '', endedAt: null, next: '' })
    expect(ana.board.review.answers.blocker.seen).toBe('Half')
  })

  it('[R2] stopping parks the decision as a next one, and taking that back takes the entry away again', () => {
    const { ana, ben } = closed()
    ana.edit.decision.line().change(0, 0, 'Keep it or not?')
    ana.edit.review.end('stop')
    ana.edit.review.end('stop')
    meet(ana, ben)
    expect(ben.board.parked).toMatchObject([{ id: ben.board.review.parkedId, text: 'Keep it or not?', kind: 'next-decision' }])
    ben.edit.review.end('adjust')
    expect(ben.board.parked).toEqual([])
    expect(ben.board.review).toMatchObject({ end: 'adjust', parkedId: '' })
    ana.edit.undo()
    expect([ana.board.review.end, ana.board.parked.length]).toEqual(['', 0])
  })

  it('[R2] the next look begins with empty eyes, and what was seen before is kept', () => {
    const { ana, ben } = closed()
    ana.edit.review.setDay('2026-03-12')
    ana.edit.review.set('faster', 'expected', 'No calls')
    ana.edit.review.set('faster', 'seen', 'Four calls')
    ana.edit.review.again()
    expect(ana.board.review.held).toEqual([])
    ana.edit.review.end('continue')
    ana.edit.review.setNext('2026-03-26')
    ana.edit.review.again()
    meet(ana, ben)
    expect(ben.board.review).toMatchObject({ day: '2026-03-26', end: '', next: '', answers: { faster: { expected: 'No calls', seen: '' } } })
    expect(ben.board.review.held).toMatchObject([{ day: '2026-03-12', end: 'continue', endedBy: 'ana', answers: { faster: { expected: 'No calls', seen: 'Four calls' } } }])
  })
})

describe('the thread', () => {
  it('[R3] a board knows the sessions before it in order, and those that follow it up', () => {
    const { ana, ben } = closed()
    const brief = { title: 'First', day: '2026-02-02', call: 'Keep it', outcome: 'conversation', end: 'adjust' } as const
    ana.edit.thread.begin([{ ...brief, roomId: 'z' }, { ...brief, roomId: 'a', title: 'Second' }])
    ana.edit.thread.followedBy({ roomId: 'n', title: 'Next', day: '2026-03-16' })
    ben.edit.thread.followedBy({ roomId: 'm', title: 'Other', day: '' })
    meet(ana, ben)
    expect(ben.board.thread.earlier).toMatchObject([{ ...brief, roomId: 'z' }, { ...brief, roomId: 'a', title: 'Second' }])
    expect(ben.board.thread.followUps.map((one) => one.title)).toEqual(['Next', 'Other'])
    const before = ana.board.thread.followUps.length
    ana.edit.undo()
    expect(ana.board.thread.followUps).toHaveLength(before)
  })
})
