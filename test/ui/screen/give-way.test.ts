import { createSignal } from 'solid-js'
import { expect, it } from 'vitest'
import { createSide } from '../../../src/ui/screen/give-way.ts'

function side() {
  const [part, show] = createSignal('walk')
  const [folded, fold] = createSignal(false)
  const [stays, setStays] = createSignal(false)
  return { ...createSide({ part, folded, fold, stays }), show, folded, setStays }
}

it('[S1] the column of people and code gives way to a part that needs the room, and is back with the next part', () => {
  const { shown, giveWay, show, folded } = side()
  expect(giveWay()).toBe(true)
  expect(shown()).toBe(false)
  expect(giveWay()).toBe(false)
  expect(folded()).toBe(false)
  show('compare')
  expect(shown()).toBe(true)
})

it('[S1] it stays while people still come, and when somebody wants it there', () => {
  const { shown, giveWay, setStays, toggle, folded } = side()
  setStays(true)
  expect(giveWay()).toBe(false)
  setStays(false)
  giveWay()
  toggle()
  expect(shown()).toBe(true)
  expect(giveWay()).toBe(false)
  toggle()
  expect([shown(), folded()]).toEqual([false, true])
  toggle()
  expect([shown(), folded()]).toEqual([true, false])
})
