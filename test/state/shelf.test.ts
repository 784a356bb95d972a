import { expect, test } from 'vitest'
import { addDays, dayOf } from '../../src/method/day.ts'
import { blank } from '../../src/app/board-card.ts'
import { countWaiting, searchShelf, sortShelf } from '../../src/state/shelf.ts'
import type { BoardCard } from '../../src/state/phone.ts'

const now = new Date(2026, 10, 24, 14, 5).getTime()
const today = dayOf(now)
const hour = 3_600_000
const card = (roomId: string, fields: Partial<BoardCard> = {}): BoardCard => ({
  roomId,
  role: 'edit',
  ...blank,
  title: roomId,
  openedAt: 0,
  ...fields,
})
const ids = (cards: readonly BoardCard[]) => cards.map((one) => one.roomId)

test('[R4] a board stands in one place only: running, next, review due, or the others', () => {
  const shelf = sortShelf(
    [
      card('old', { openedAt: 5, day: addDays(today, -3) }),
      card('later', { day: addDays(today, 4) }),
      card('running', { startedAt: now - hour, day: today }),
      card('due', { closedAt: 1, reviewDay: today }),
      card('next', { day: today, time: '16:00' }),
      card('first', { day: today, time: '09:00', openedAt: 9 }),
      card('not-due', { closedAt: 1, reviewDay: addDays(today, 1), openedAt: 7 }),
    ],
    now,
  )
  expect(ids(shelf.running)).toEqual(['running'])
  expect(shelf.next?.roomId).toBe('first')
  expect(ids(shelf.reviewsDue)).toEqual(['due'])
  expect(ids(shelf.others)).toEqual(['not-due', 'old', 'later', 'next'])
})

test('[R4] a session that nobody closed stops running after some hours', () => {
  expect(sortShelf([card('a', { startedAt: now - 3 * hour })], now).running).toHaveLength(1)
  expect(sortShelf([card('a', { startedAt: now - 5 * hour })], now).running).toHaveLength(0)
  expect(sortShelf([card('a', { startedAt: now - hour, closedAt: now })], now).running).toHaveLength(0)
})

test('[R4] a board that nobody opens meanwhile is due, and what is owed there overdue, once its day has come', () => {
  const kept = [card('a', { closedAt: 1, day: today, reviewDay: addDays(today, 7), myActions: [{ id: '1', text: 'soon', due: addDays(today, 2) }] })]
  const after = (days: number) => {
    const shelf = sortShelf(kept, now + days * 24 * hour)
    return [shelf.actions[0]!.overdue, shelf.reviewsDue.length, countWaiting(kept, now + days * 24 * hour)]
  }
  expect(after(2)).toEqual([false, 0, { overdue: 0, reviews: 0 }])
  expect(after(3)).toEqual([true, 0, { overdue: 1, reviews: 0 }])
  expect(after(7)).toEqual([true, 1, { overdue: 1, reviews: 1 }])
})

test('[R4] my open actions come from all boards, overdue first, those without a date last', () => {
  const { actions } = sortShelf(
    [
      card('a', {
        myActions: [
          { id: '1', text: 'none', due: '' },
          { id: '2', text: 'soon', due: addDays(today, 1) },
        ],
      }),
      card('b', {
        closedAt: 1,
        myActions: [
          { id: '3', text: 'late', due: addDays(today, -2) },
          { id: '4', text: 'today', due: today },
        ],
      }),
    ],
    now,
  )
  expect(actions.map((one) => [one.text, one.overdue])).toEqual([
    ['late', true],
    ['today', false],
    ['soon', false],
    ['none', false],
  ])
})

test('[R4] search finds every word, in title or decision line, whatever the case', () => {
  const cards = [card('a', { title: 'Bindery', decision: 'Do we keep the press?' }), card('b', { title: 'Press release' })]
  expect(ids(searchShelf(cards, 'press'))).toEqual(['a', 'b'])
  expect(ids(searchShelf(cards, ' PRESS  bind '))).toEqual(['a'])
  expect(ids(searchShelf(cards, 'nothing'))).toEqual([])
})

test('[R4] search also finds a board by its call, its people and its actions', () => {
  const cards = [card('a', { call: 'Replace the press', finds: 'Nadia Holt Order the trial' }), card('b', { finds: 'Tom Birch' })]
  expect(ids(searchShelf(cards, 'holt'))).toEqual(['a'])
  expect(ids(searchShelf(cards, 'trial replace'))).toEqual(['a'])
  expect(ids(searchShelf(cards, 'birch'))).toEqual(['b'])
})

test('[R4] what waits for me is counted: overdue actions and reviews that are due', () => {
  const late = { id: '1', text: '', due: addDays(today, -1) }
  const cards = [card('a', { myActions: [late, { ...late, due: today }, { ...late, due: '' }] }), card('b', { closedAt: 1, reviewDay: today }), card('c', { reviewDay: today })]
  expect(countWaiting(cards, now)).toEqual({ overdue: 1, reviews: 1 })
})

test('[K5] decisions that were parked are listed, those of the board that was open last first, and none that a view link shows', () => {
  const parked = [{ id: '1', text: 'One key board or two?' }]
  const cards = [card('a', { parked, openedAt: 1 }), card('b', { parked, openedAt: 2 }), card('v', { parked, role: 'view' }), card('r', { parked, startedAt: now - hour })]
  expect(sortShelf(cards, now).parked.map((one) => one.roomId)).toEqual(['b', 'a'])
})

test('[R4] five hundred boards are sorted and searched without a noticeable pause', () => {
  const cards = Array.from({ length: 500 }, (_, at) => card(`${at}`, { day: addDays(today, at - 250), closedAt: at < 250 ? 1 : null, finds: 'Nadia '.repeat(40) }))
  expect(sortShelf(cards, now).others).toHaveLength(499)
  expect(searchShelf(cards, 'nadia 499')).toHaveLength(1)
})
