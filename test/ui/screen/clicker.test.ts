import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Phase } from '../../../src/method/clock.ts'
import type { Room } from '../../../src/state/room.ts'
import { createClicker } from '../../../src/ui/screen/clicker.ts'
import { createTurner } from '../../../src/ui/screen/turner.ts'
import { openPhone } from '../../state/two-phones.ts'

function screen(role: 'edit' | 'view', at: Phase | null = 'walk') {
  const { board, edit, wait } = openPhone('ana')
  if (at !== null) edit.clock.start()
  if (at === 'walk' || at === 'compare') edit.clock.enter(at)
  wait(60_000)
  const time = { at: 1_060_000 }
  const [roomAt, setRoomAt] = createSignal<Phase | null>(at)
  const turner = createTurner()
  const clicker = createRoot(() => createClicker({ role, board, edit, now: () => time.at } as unknown as Room, roomAt, turner))
  return { clicker, board, setRoomAt, turner, wait, time }
}

describe('the clicker', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('[S2] moves the room on only when pressed again', () => {
    const { clicker, board } = screen('edit')
    clicker.on()
    expect(clicker.asks()).toContain('Compare')
    expect(board.clock.enteredAt.compare).toBeNull()
    clicker.on()
    expect(board.clock.enteredAt.compare).not.toBeNull()
  })

  it('[S2] forgets the first press after five seconds', () => {
    const { clicker, board } = screen('edit')
    clicker.on()
    vi.advanceTimersByTime(5001)
    expect(clicker.asks()).toBe('')
    clicker.on()
    expect(board.clock.enteredAt.compare).toBeNull()
  })

  it('[S2] starts the hour before it has begun', () => {
    const { clicker, board } = screen('edit', null)
    clicker.on()
    clicker.on()
    expect(board.clock.startedAt).not.toBeNull()
  })

  it('[J4] a view link looks at other phases and never moves the room', () => {
    const { clicker, board } = screen('view')
    clicker.on()
    clicker.on()
    expect(clicker.shown()).toBe('lock')
    expect(board.clock.enteredAt).toMatchObject({ compare: null, lock: null })
    clicker.pause()
    clicker.addTwo()
    expect(board.clock).toMatchObject({ pauses: [], added: { walk: 0 } })
  })

  it('[S2] follows the room, and comes back to it a minute after a look elsewhere', () => {
    const { clicker, setRoomAt } = screen('edit', 'compare')
    clicker.back()
    expect(clicker.shown()).toBe('walk')
    expect(clicker.asks()).toContain('Compare')
    vi.advanceTimersByTime(60_001)
    expect(clicker.shown()).toBe('compare')
    clicker.back()
    setRoomAt('lock')
    expect(clicker.shown()).toBe('lock')
  })

  it('[S2] turns the pages of the part before anything else', () => {
    const { clicker, board, turner } = screen('edit')
    let page = 0
    turner.add({ turn: (by) => (page + by < 0 || page + by > 1 ? false : ((page += by), true)) })
    clicker.on()
    expect(page).toBe(1)
    expect(clicker.asks()).toBe('')
    clicker.on()
    clicker.on()
    expect(board.clock.enteredAt.compare).not.toBeNull()
  })

  it('[C2] lets the clock stand still and go on, and adds two minutes to the phase of the room', () => {
    const { clicker, board } = screen('edit')
    clicker.pause()
    expect(board.clock.pauses).toMatchObject([{ to: null }])
    clicker.pause()
    expect(board.clock.pauses).toMatchObject([{ to: expect.any(Number) }])
    clicker.addTwo()
    expect(board.clock.added.walk).toBe(2)
  })

  it('[C2] a press right after somebody else moved the room on does not skip a phase', () => {
    const { clicker, board, wait } = screen('edit')
    clicker.on()
    wait(-59_000)
    clicker.on()
    expect(board.clock.enteredAt.compare).toBeNull()
  })

  it('[C4] once only Lock is left, on is to Lock', () => {
    const { clicker, board, time } = screen('edit')
    time.at += 51 * 60_000
    clicker.on()
    expect(clicker.asks()).toContain('Lock')
    clicker.on()
    expect(board.clock.enteredAt).toMatchObject({ compare: null, lock: expect.any(Number) })
  })
})
