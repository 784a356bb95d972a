import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { boardToPlain } from '../../src/document/read-board.ts'
import type { Clock } from '../../src/method/clock.ts'
import { phaseHoles } from '../../src/method/holes.ts'
import { lateMinute } from '../../src/method/late-limits.ts'
import { limitFlags } from '../../src/method/limit-flags.ts'
import type { Limit } from '../../src/method/limits.ts'
import { wording } from '../../src/words/en/wording/wording.ts'

const minute = 60_000
const emptyBoard = boardToPlain(new Y.Doc())
const bare: Limit = {
  id: 'a', order: '', removed: null, type: 'rule', text: '', amount: null, currency: '', per: '', who: '', leaving: false, day: '',
  reason: '', raisedAt: null, from: '',
}
const clock: Clock = { ...emptyBoard.clock, startedAt: 0, enteredAt: { walk: 10 * minute, compare: 30 * minute, lock: null } }
const found = (limit: Partial<Limit>, running = clock) =>
  limitFlags({ ...bare, ...limit }, running, wording.limits).map((flag) => `${flag.field} ${flag.reason}`)
const holes = (limit: Partial<Limit>) => {
  const board = { ...emptyBoard, limits: [{ ...bare, ...limit }] }
  return phaseHoles(board, 'walk', { wording, day: '2026-03-02' }).filter((hole) => hole.part === 'limits')
}
const at = (minutes: number | null) => lateMinute({ raisedAt: minutes === null ? null : minutes * minute }, clock)

it.each<[string, Partial<Limit>, string[]]>([
  ['money without its amount', { type: 'money', text: 'tight' }, ['amount vague-money']],
  ['money whose amount is known', { type: 'money', text: 'tight', amount: 3000, currency: 'EUR', per: 'month' }, []],
  ['hours', { type: 'hours', text: 'pretty busy' }, ['amount vague-hours']],
  ['a deadline without its day', { type: 'deadline', text: 'asap' }, ['day vague-day']],
  ['a deadline with its day', { type: 'deadline', text: 'asap', day: '2026-03-05' }, []],
  ['people who are not named', { type: 'people', who: 'a few devs' }, ['who vague-people']],
  ['people who are named', { type: 'people', who: 'Ben', text: 'a few hours' }, []],
  ['a rule that is about money', { text: 'not a huge budget' }, ['text vague-money']],
  ['a rule that is about people', { text: 'we are short-staffed' }, ['text vague-people']],
  ['a rule that leaves it open', { text: 'no big changes if possible' }, ['text vague-rule']],
  ['a rule with a date', { text: 'no changes if possible until 5 March' }, []],
  ['a plain rule', { text: 'no deploys on Fridays' }, []],
  ['a tool', { type: 'tool', text: 'the tight fit jig' }, []],
  ['a number in the words', { type: 'money', text: 'max 4k eur a month' }, ['amount number-in-words']],
  ['a number in the words of a captured limit', { text: '6h/wk' }, ['amount number-in-words']],
  ['a number beside a known amount', { type: 'money', text: 'max 4k eur', amount: 3000 }, []],
  ['nothing', {}, []],
])('[L2] %s', (_, limit, flags) => {
  expect(found(limit)).toEqual(flags)
})

it('[L2] what the words offer is the amount, its currency and its period', () => {
  const [flag] = limitFlags({ ...bare, text: 'max 4k eur a month' }, clock, wording.limits)
  expect(flag!.gives).toEqual({ type: 'money', amount: 4000, currency: 'EUR', per: 'month', text: '' })
})

it('[L2] vague words are one hole with the field they leave open; a number in the words is none of its own', () => {
  expect(holes({ type: 'hours', text: 'pretty busy' })).toEqual([{ part: 'limits', id: 'a', field: 'amount' }])
  expect(holes({ text: 'pretty busy' })).toEqual([{ part: 'limits', id: 'a', field: 'text', vague: 'vague-hours' }])
  expect(holes({ type: 'hours', text: '6h/wk' })).toEqual([{ part: 'limits', id: 'a', field: 'amount' }])
  expect(holes({ text: '6h/wk' })).toEqual([])
})

it('[L4] a limit that came up after Compare began is late, from the moment on in which it began', () => {
  expect(at(29.9)).toBeNull()
  expect(at(30)).toBe(30)
  expect(at(34.9)).toBe(34)
  expect(at(null)).toBeNull()
})

it('[L4] the minute is one of the hour: pauses are not counted, and before Compare nothing is late', () => {
  const limit = { raisedAt: 40 * minute }
  const pause = { id: 'p', order: '', removed: null, from: 20 * minute, to: 26 * minute }
  expect(lateMinute(limit, { ...clock, pauses: [pause] })).toBe(34)
  expect(lateMinute(limit, { ...clock, enteredAt: { walk: 1, compare: null, lock: null } })).toBeNull()
  expect(lateMinute(limit, { ...clock, startedAt: null })).toBeNull()
})

it('[L4] a late limit asks for the options to be checked again, once more when the limit itself changes', () => {
  const late: Limit = { ...bare, type: 'money', amount: 4000, currency: 'EUR', per: 'month', raisedAt: 34 * minute }
  const [flag] = limitFlags(late, clock, null)
  expect(flag).toMatchObject({ part: 'limits', id: 'a', field: 'raisedAt', reason: 'late-limit' })
  expect(limitFlags({ ...late, text: 'Ines signs' }, clock, null)[0]!.text).toBe(flag!.text)
  expect(limitFlags({ ...late, amount: 2000 }, clock, null)[0]!.text).not.toBe(flag!.text)
  expect(limitFlags({ ...late, raisedAt: 5 * minute }, clock, null)).toEqual([])
})
