import { fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { Announcer } from '../../../src/ui/kit/announcer.tsx'
import { Reorder } from '../../../src/ui/kit/reorder.tsx'
import { press } from '../browser.ts'

const height = 50

function list() {
  const entries = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id.toUpperCase() }))
  const [order, setOrder] = createSignal(entries)
  const moves: [string, string | null][] = []
  render(() => (
    <>
      <Reorder
        each={order()}
        name={(entry) => entry.name}
        onMove={(id, after) => {
          moves.push([id, after])
          const rest = order().filter((one) => one.id !== id)
          const at = after === null ? 0 : rest.findIndex((one) => one.id === after) + 1
          setOrder([...rest.slice(0, at), entries.find((one) => one.id === id)!, ...rest.slice(at)])
        }}
      >
        {(entry, handle) => (
          <>
            {entry.name} {handle()}
          </>
        )}
      </Reorder>
      <Announcer />
    </>
  ))
  for (const [at, row] of [...document.querySelectorAll('li')].entries()) {
    row.getBoundingClientRect = () => new DOMRect(0, at * height, 300, height)
  }
  return {
    moves,
    letters: () =>
      order()
        .map((one) => one.id)
        .join(''),
  }
}

test('[B2] a press on the handle shows buttons that move the entry, and each move is announced', () => {
  const { moves, letters } = list()
  fireEvent.click(screen.getByLabelText('Move: B'))
  fireEvent.click(screen.getByLabelText('Move down: B'))
  expect(moves).toEqual([['b', 'c']])
  fireEvent.click(screen.getByLabelText('Move up: B'))
  fireEvent.click(screen.getByLabelText('Move up: B'))
  expect(letters()).toBe('bacd')
  expect(moves.at(-1)).toEqual(['b', null])
  expect(document.querySelector('[aria-live]')!.textContent).toBe('B: now 1 of 4')
})

test('[U1] Alt and an arrow key move the row that has the focus, and the focus stays on it', () => {
  const { letters } = list()
  screen.getByLabelText('Move: D').focus()
  press('ArrowUp', { altKey: true })
  expect(letters()).toBe('abdc')
  expect(document.activeElement).toBe(screen.getByLabelText('Move: D'))
  press('ArrowDown', { altKey: true })
  press('ArrowDown', { altKey: true })
  expect(letters()).toBe('abcd')
})

test('[B2] dragging the handle past two rows moves the entry behind them, once', async () => {
  const { moves } = list()
  const grip = screen.getByLabelText('Move: A')
  fireEvent.pointerDown(grip, { clientY: 25, button: 0, pointerId: 1 })
  fireEvent.pointerMove(grip, { clientY: 25 + 2 * height + 5, pointerId: 1 })
  fireEvent.pointerUp(grip, { clientY: 25 + 2 * height + 5, pointerId: 1 })
  await Promise.resolve()
  expect(moves).toEqual([['a', 'c']])
})

test('[B2] a drag that the system breaks off moves nothing, nor does the next press', async () => {
  const { moves } = list()
  const grip = screen.getByLabelText('Move: A')
  fireEvent.pointerDown(grip, { clientY: 25, button: 0, pointerId: 1 })
  fireEvent.pointerMove(grip, { clientY: 180, pointerId: 1 })
  fireEvent.pointerCancel(grip, { pointerId: 1 })
  fireEvent.pointerDown(grip, { clientY: 25, button: 0, pointerId: 1 })
  fireEvent.pointerUp(grip, { clientY: 25, pointerId: 1 })
  await Promise.resolve()
  expect(moves).toEqual([])
})
