import { expect, test } from 'vitest'
import { type FollowUp, type SessionBrief, threadOf } from '../../src/method/thread.ts'

const brief = (roomId: string, fields: Partial<SessionBrief> = {}): SessionBrief => ({ roomId, title: `Session ${roomId}`, day: '', call: '', outcome: '', end: '', ...fields })
const named = (roomId: string): FollowUp => ({ roomId, title: `Session ${roomId}`, day: '' })

test('[R3] the thread reads in order from every one of its sessions', () => {
  const boards = {
    a: { ...brief('a'), followUps: [named('b')] },
    b: { ...brief('b'), followUps: [named('c')] },
    c: { ...brief('c'), followUps: [] },
  }
  const earlier = { a: [], b: [boards.a], c: [boards.a, boards.b] }
  for (const at of ['a', 'b', 'c'] as const) {
    const thread = threadOf(boards[at], { earlier: earlier[at], followUps: boards[at].followUps }, (id) => boards[id as 'a'])
    expect(thread.map((one) => one.roomId)).toEqual(['a', 'b', 'c'])
    expect(thread.filter((one) => one.here).map((one) => one.roomId)).toEqual([at])
  }
})

test('[R3] what the phone knows of a board is newer than what was written down', () => {
  const [first] = threadOf(brief('b'), { earlier: [brief('a', { title: 'Old', end: '' })], followUps: [] }, (id) => (id === 'a' ? { ...brief('a', { title: 'New', end: 'stop' }), followUps: [] } : undefined))
  expect(first).toMatchObject({ title: 'New', end: 'stop', known: true })
})

test('[R3] of a follow-up whose board this phone never saw there is the name, and nobody walks in circles', () => {
  const round = { ...brief('b'), followUps: [named('a'), named('b')] }
  const thread = threadOf(brief('a'), { earlier: [], followUps: [named('b'), named('x'), named('b')] }, (id) => (id === 'b' ? round : undefined))
  expect(thread.map((one) => [one.roomId, one.known])).toEqual([['a', true], ['b', true], ['x', false]])
})
