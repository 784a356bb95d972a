import { describe, expect, test } from 'vitest'
import { type Happening, type State, steps } from '../../src/sync/status.ts'

/** Where each happening leads from each state, with what it does; `·` where nothing changes. A missing pair does not compile. */
const table: Record<State, Record<Happening, string>> = {
  idle: {
    start: 'connecting connect', stop: '·', opened: '· drop', synced: '·', closed: '·', lost: '·', refused: '·',
    retry: '·', woke: '·', gone: '·', asked: 'connecting connect',
  },
  connecting: {
    start: '·', stop: 'idle drop', opened: 'syncing beat', synced: '·', closed: 'waiting plan-retry', lost: 'waiting drop plan-retry',
    refused: 'refused', retry: '·', woke: '· drop connect', gone: '·', asked: '· drop connect',
  },
  syncing: {
    start: '·', stop: 'idle drop', opened: '·', synced: 'connected', closed: 'waiting plan-retry', lost: 'waiting drop plan-retry',
    refused: 'refused', retry: '·', woke: '· beat', gone: '· beat', asked: 'connecting drop connect',
  },
  connected: {
    start: '·', stop: 'idle drop', opened: '·', synced: '·', closed: 'waiting plan-retry', lost: 'waiting drop plan-retry',
    refused: 'refused', retry: '·', woke: '· beat', gone: '· beat', asked: '· beat',
  },
  waiting: {
    start: '·', stop: 'idle call-off', opened: '· drop', synced: '·', closed: '·', lost: '·', refused: '·',
    retry: 'connecting connect', woke: 'connecting call-off connect', gone: '·', asked: 'connecting call-off connect',
  },
  refused: {
    start: '·', stop: 'idle', opened: '· drop', synced: '·', closed: '·', lost: '·', refused: '·',
    retry: '·', woke: '·', gone: '·', asked: 'connecting connect',
  },
}

const states = Object.keys(table) as State[]
const happenings = Object.keys(table.idle) as Happening[]

describe.each(states)('%s', (state) => {
  test.each(happenings)('[Y4] %s', (happening) => {
    const { to, acts } = steps[state][happening]
    expect([to === state ? '·' : to, ...acts].join(' ')).toBe(table[state][happening])
  })
})

test('[Y4] no state but refused is without a way back once the network is there', () => {
  for (const state of states) {
    if (state === 'idle' || state === 'refused') continue
    expect(['connecting', 'syncing', 'connected']).toContain(steps[state].woke.to)
  }
})

test('[Y4] whatever ends a connection plans the next', () => {
  for (const state of ['connecting', 'syncing', 'connected'] as const) {
    for (const end of ['closed', 'lost'] as const) {
      expect(steps[state][end].to).toBe('waiting')
      expect(steps[state][end].acts).toContain('plan-retry')
    }
  }
})

test('[Y1] stopping leads to idle from everywhere, and idle opens nothing by itself', () => {
  for (const state of states) expect(steps[state].stop.to).toBe('idle')
  expect(happenings.filter((happening) => steps.idle[happening].acts.includes('connect'))).toEqual(['start', 'asked'])
})
