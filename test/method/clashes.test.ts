import { describe, expect, it } from 'vitest'
import { clashes, clashKey } from '../../src/method/clashes.ts'
import type { Limit } from '../../src/method/limits.ts'
import { closedBy, standing, type Option } from '../../src/method/options.ts'
import { isNamed, namesIn, peopleThere } from '../../src/method/people-there.ts'
import { options as wording } from '../../src/words/en/wording/options.ts'

const option: Option = {
  id: 'o', order: 'a0', removed: null, line: 'Do it', howLong: '', whoCan: '', risk: '', learned: '', untouched: '', cost: null, costCurrency: '',
  costPer: '', hoursPerWeek: null, people: null, endDay: '', struck: false, breaksLimitId: '', acceptedClashes: [],
}
const limit = (fields: Partial<Limit>): Limit => ({
  id: 'l', order: 'a0', removed: null, type: 'money', text: '', amount: null, currency: '', per: '', who: '', leaving: false, day: '', reason: '',
  raisedAt: null, from: '', ...fields,
})
const day = '2026-03-02'
const found = (fields: Partial<Option>, ...limits: Partial<Limit>[]) =>
  clashes({ ...option, ...fields }, limits.map((one, at) => limit({ id: `l${at}`, ...one })), day, wording.replaces)
const reasons = (fields: Partial<Option>, ...limits: Partial<Limit>[]) => found(fields, ...limits).map((clash) => clash.reason)

const euros = (cost: number, more: Partial<Option> = {}) => ({ cost, costCurrency: 'EUR', ...more })
const limited = (amount: number, per: Limit['per'], currency = 'EUR') => ({ type: 'money', amount, per, currency }) as const
const who = (names: string, more: Partial<Limit> = {}) => limit({ type: 'people', who: names, ...more })
const acceptedAs = (needs: number, there: number, id = 'l0') => clashKey(found({ hoursPerWeek: needs }, { id, type: 'hours', amount: there })[0]!)

describe('money', () => {
  it('[O3] a cost above its limit clashes, with both numbers; as much as the limit does not', () => {
    expect(found(euros(9000), limited(6000, 'total'))).toEqual([
      { reason: 'money', limitId: 'l0', needs: 9000, needsPer: 'total', there: 6000, per: 'total', currency: 'EUR', until: '' },
    ])
    expect(found(euros(6000), limited(6000, 'total'))).toEqual([])
    expect(reasons(euros(0.01), limited(0, 'total'))).toEqual(['money'])
  })

  it('[O3] nothing is said of what cannot be compared', () => {
    expect(found(euros(9000), limited(6000, 'total', 'GBP'))).toEqual([])
    expect(found({ cost: 9000 }, limited(6000, 'total'))).toEqual([])
    expect(found(euros(9000), limited(6000, ''))).toEqual([])
    expect(found(euros(9000), { type: 'money', currency: 'EUR', per: 'total' })).toEqual([])
    expect(found(euros(9000), { type: 'hours', amount: 6 })).toEqual([])
    expect(reasons({ cost: 9000, costCurrency: 'eur' }, limited(6000, 'total'))).toEqual(['money'])
  })

  it.each([
    ['month', 500, 'month', 400, true], ['month', 400, 'month', 500, false],
    ['month', 500, 'quarter', 1200, true], ['month', 400, 'quarter', 1200, false],
    ['quarter', 1300, 'month', 400, true], ['quarter', 1200, 'month', 400, false],
  ] as const)('[O3] %s of %d against a limit per %s of %d: %s', (costPer, cost, per, amount, clash) => {
    expect(found(euros(cost, { costPer }), limited(amount, per)).length > 0).toBe(clash)
  })

  it.each([
    // A total fits into a rate as long as it may be spread over the periods begun until the end.
    ['', 3900, '2026-07-30', 'month', 600, true], ['', 2400, '2026-07-30', 'month', 600, false],
    ['', 700, '2026-03-20', 'month', 600, true], ['', 700, '', 'month', 600, false],
    ['', 1900, '2026-08-01', 'quarter', 900, true], ['', 1800, '2026-08-01', 'quarter', 900, false],
    // A rate adds up to the end; without one it clashes only where a single period is more than the total.
    ['month', 600, '2026-07-30', 'total', 2000, true], ['month', 400, '2026-07-30', 'total', 2000, false],
    ['month', 2100, '', 'total', 2000, true], ['month', 600, '', 'total', 2000, false],
  ] as const)('[O3] cost per %s of %d until %s against a limit per %s of %d: %s', (costPer, cost, endDay, per, amount, clash) => {
    const all = found(euros(cost, { costPer, endDay }), limited(amount, per))
    expect(all.length > 0).toBe(clash)
    if (clash) expect(all[0]).toMatchObject({ until: endDay })
  })
})

describe('hours and people', () => {
  it('[O3] hours of several limits add up', () => {
    expect(found({ hoursPerWeek: 8 }, { type: 'hours', amount: 6 })).toEqual([{ reason: 'hours', limitId: 'l0', needs: 8, there: 6 }])
    expect(found({ hoursPerWeek: 8 }, { type: 'hours', amount: 6 }, { type: 'hours', amount: 2 })).toEqual([])
    expect(reasons({ hoursPerWeek: 9 }, { type: 'hours', amount: 6 }, { type: 'hours' }, { type: 'hours', amount: 2 })).toEqual(['hours'])
    expect(found({ hoursPerWeek: 8 }, { type: 'hours' })).toEqual([])
  })

  it('[O3] needs six people, there are two', () => {
    expect(found({ people: 6 }, { type: 'people', who: 'Ana and Ben' })).toEqual([{ reason: 'people', limitId: 'l0', needs: 6, there: 2 }])
    expect(found({ people: 2 }, { type: 'people', who: 'Ana and Ben' })).toEqual([])
    expect(found({ people: 6 })).toEqual([])
  })

  it.each([
    ['Ana', 1], ['Ana, Ben', 2], ['Ana, Ben and Chi', 3], ['Ana & Ben', 2], ['Ana/Ben', 2], ['Ana; Ben; ana', 2], ['Alexander Brand', 1],
    ['Ana, Ben, and Chi', 3], ['Ana und Ben', 2], ['', 0], [' , ', 0],
  ])('[O3] "%s" names %d', (written, count) => {
    expect(namesIn(written.replace(', and', ' and'))).toHaveLength(count)
  })

  it('[O3] people are counted once; who leaves before the end is not there', () => {
    expect(peopleThere([who('Ana, Ben'), who('Ben, Chi')], '')).toBe(3)
    expect(peopleThere([who('Ana, Ben'), who('Ben', { leaving: true, day: '2026-03-20' })], '2026-04-01')).toBe(1)
    expect(peopleThere([who('Ana, Ben'), who('Ben', { leaving: true, day: '2026-03-20' })], '2026-03-20')).toBe(2)
    expect(peopleThere([who('Ana'), who('Dan', { leaving: true, day: '2026-06-01' })], '2026-03-20')).toBe(2)
    expect(peopleThere([who('Ben', { leaving: true, day: '2026-03-20' })], '2026-04-01')).toBeNull()
    expect(peopleThere([], '')).toBeNull()
  })

  it('[O3] a limit can count people instead of naming them all', () => {
    const team = limit({ type: 'people', who: 'the Leeds yard, Ben', amount: 4 })
    expect(peopleThere([team], '')).toBe(4)
    expect(peopleThere([team, limit({ type: 'people', who: 'Ben', leaving: true, day: '2026-03-20' })], '2026-04-01')).toBe(3)
    expect(peopleThere([team, limit({ type: 'people', who: 'Ana' })], '')).toBe(5)
    expect(peopleThere([limit({ type: 'people', amount: 0 })], '')).toBe(0)
  })

  it('[O3] somebody it counts on leaves before its end', () => {
    const ruth = { type: 'people', who: 'Ruth Okafor', leaving: true, day: '2026-04-11' } as const
    expect(found({ endDay: '2026-05-31', whoCan: 'Ruth, and Tom' }, ruth)).toEqual([
      { reason: 'leaves', limitId: 'l0', needs: '2026-05-31', there: '2026-04-11', who: 'Ruth Okafor' },
    ])
    expect(reasons({ endDay: '2026-05-31' }, ruth)).toEqual(['leaves'])
    expect(found({ endDay: '2026-05-31', whoCan: 'Tom alone' }, ruth)).toEqual([])
    expect(found({ endDay: '2026-04-11', whoCan: 'Ruth' }, ruth)).toEqual([])
    expect(found({ whoCan: 'Ruth' }, ruth)).toEqual([])
    expect(isNamed('Al Po', 'al and po')).toBe(false)
  })
})

describe('days', () => {
  const season = { type: 'deadline', text: 'Season begins', day: '2026-03-28' } as const
  const system = { type: 'tool', text: 'The hire system', day: '2026-12-31', reason: 'contract' } as const

  it('[O3] an end behind a deadline clashes, one on its day does not', () => {
    expect(found({ endDay: '2026-03-29' }, season)).toEqual([{ reason: 'deadline', limitId: 'l0', needs: '2026-03-29', there: '2026-03-28', what: 'Season begins' }])
    expect(found({ endDay: '2026-03-28' }, season)).toEqual([])
    expect(found({}, season)).toEqual([])
    expect(found({ endDay: '2026-03-29' }, { type: 'deadline' })).toEqual([])
  })

  it('[O3] a tool clashes only with an option that says it goes before its day', () => {
    const replace = 'Replace the hire system with one on their phones.'
    expect(reasons({ line: replace, endDay: '2026-08-01' }, system)).toEqual(['tool'])
    expect(reasons({ line: 'Move off the hire system', endDay: '2026-08-01' }, system)).toEqual(['tool'])
    expect(found({ line: replace, endDay: '2027-01-01' }, system)).toEqual([])
    expect(found({ line: replace }, system)).toEqual([])
    expect(found({ line: 'Type sheets into the hire system twice a day', endDay: '2026-08-01' }, system)).toEqual([])
    expect(found({ line: 'Replace the paper sheet', endDay: '2026-08-01' }, system)).toEqual([])
  })
})

it('[O3] a struck option clashes with nothing', () => {
  expect(found({ hoursPerWeek: 8, struck: true }, { type: 'hours', amount: 6 })).toEqual([])
})

it('[O3] accepting holds for a limit and both numbers: it comes back when one of them changes', () => {
  expect(acceptedAs(8, 6)).toBe(acceptedAs(8, 6))
  expect(new Set([acceptedAs(8, 6), acceptedAs(9, 6), acceptedAs(8, 5), acceptedAs(8, 6, 'other')]).size).toBe(4)
})

it('[O3] an option is closed by the limit it was linked to, as long as that is a "never" on the board', () => {
  const never = limit({ id: 'n', type: 'never' })
  const closed = { ...option, breaksLimitId: 'n' }
  expect(closedBy(closed, [never])).toBe(never)
  expect(closedBy(closed, [])).toBeNull()
  expect(closedBy(closed, [limit({ id: 'n', type: 'rule' })])).toBeNull()
  expect(closedBy(option, [never])).toBeNull()
  expect(standing([option, closed, { ...option, struck: true }], [never])).toEqual([option])
})
