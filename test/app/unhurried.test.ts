import { batch, createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { createUnhurried } from '../../src/app/unhurried.ts'

/** Something that is worked out when the test says so. */
function unhurried() {
  const [text, setText] = createSignal('a')
  const [other, setOther] = createSignal(0)
  const told: string[] = []
  const due: (() => void)[] = []
  let reads = 0
  const calledOff: unknown[] = []
  const made = createRoot((dispose) => ({
    dispose,
    now: createUnhurried(
      () => (reads++, text()),
      (value) => told.push(value),
      (run) => (due.push(run), () => calledOff.push(run)),
    ),
  }))
  return { ...made, setText, setOther, other, told, due, calledOff, reads: () => reads }
}

test('it is told at once, and of many changes once, when it is time', () => {
  const { setText, setOther, told, due, reads } = unhurried()
  expect(told).toEqual(['a'])
  for (const text of ['b', 'c', 'd']) setText(text)
  setOther(1)
  expect([reads(), due.length]).toEqual([1, 1])
  due[0]!()
  expect(told).toEqual(['a', 'd'])
  setText('e')
  expect([reads(), due.length]).toEqual([2, 2])
})

test('what is due can be had at once, and is then not told again', () => {
  const { setText, told, now, calledOff, reads } = unhurried()
  now()
  expect(reads()).toBe(1)
  batch(() => setText('b'))
  now()
  now()
  expect(told).toEqual(['a', 'b'])
  expect(calledOff).toHaveLength(1)
})

test('with its owner it is over', () => {
  const { dispose, setText, calledOff, due } = unhurried()
  setText('b')
  dispose()
  expect(calledOff).toHaveLength(1)
  setText('c')
  expect(due).toHaveLength(1)
})
