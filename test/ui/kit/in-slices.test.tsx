import { render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Reorder } from '../../../src/ui/kit/reorder.tsx'
import '../browser.ts'

interface Entry {
  readonly id: string
}

const entries = (count: number): Entry[] => Array.from({ length: count }, (_, at) => ({ id: `${at}` }))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function list(count: number) {
  const [each, setEach] = createSignal<readonly Entry[]>(entries(count))
  let made = 0
  const row = (entry: Entry) => {
    made += 1
    return <>{entry.id}</>
  }
  const shown = render(() => (
    <Reorder each={each()} name={(entry) => entry.id} onMove={() => {}}>
      {row}
    </Reorder>
  ))
  return { setEach, made: () => made, shown, rows: () => shown.container.querySelectorAll('li').length }
}

test('[Q16] of a long list a screenful is drawn at once, and each row is drawn just once', () => {
  const { made, rows } = list(100)
  expect(rows()).toBe(16)
  vi.advanceTimersToNextTimer()
  expect(rows()).toBe(22)
  vi.runAllTimers()
  expect([rows(), made()]).toEqual([100, 100])
})

test('[Q16] a list that fits is drawn whole, and nothing is left to do', () => {
  const { rows } = list(16)
  expect(rows()).toBe(16)
  expect(vi.getTimerCount()).toBe(0)
})

test('[Q16] an entry that comes at the end of a list that is still being drawn is there at once', () => {
  const { setEach, rows } = list(60)
  setEach((before) => [...before, { id: 'new' }])
  expect(rows()).toBe(61)
  expect(vi.getTimerCount()).toBe(0)
})

test('[Q16] the place of rows that are still to come is kept free under those that are there', () => {
  const { shown } = list(20)
  const ul = shown.container.querySelector('ul')!
  expect(ul.style.paddingBottom).toBe('16rem')
  vi.runAllTimers()
  expect(ul.style.paddingBottom).toBe('')
})
