import { createRoot, createSignal } from 'solid-js'
import { afterEach, describe, expect, it } from 'vitest'
import type { Phase } from '../../../src/method/clock.ts'
import type { Place } from '../../../src/state/room.ts'
import { createFollow, isBusy } from '../../../src/ui/board/thread/follow.ts'

/** A phone at an address, in a room that can be moved. */
function phone(at: Place, room: Phase | null, known = true) {
  const [place, setPlace] = createSignal<Place>(at)
  const [roomAt, setRoomAt] = createSignal<Phase | null>(room)
  const [ready, setReady] = createSignal(known)
  const [ticks, setTicks] = createSignal(0)
  const stayed: Phase[] = []
  let busy = false
  const follow = createRoot(() =>
    createFollow({ place, roomAt, ready, tick: ticks, busy: () => busy, follow: () => setPlace('start'), stayed: (phase) => stayed.push(phase) }),
  )
  return {
    ...follow, stayed, setRoomAt, setReady, place,
    go: (to: Place) => setPlace(to),
    busy: (yes: boolean) => (busy = yes),
    tick: () => setTicks((count) => count + 1),
  }
}

describe('where a phone is', () => {
  it.each([
    ['start', 'compare', 'compare'],
    ['start', null, 'frame'],
    ['walk', 'compare', 'walk'],
  ] as const)('[C6] an address with a phase shows it, any other the one that the room is in: %s, %s', (place, room, shown) => {
    expect(phone(place, room).shown()).toBe(shown)
  })

  it('[C6] moves along with the room', () => {
    const { shown, setRoomAt, elsewhere } = phone('start', 'frame')
    for (const next of ['walk', 'compare', 'lock'] as const) {
      setRoomAt(next)
      expect([shown(), elsewhere()]).toEqual([next, null])
    }
  })

  it('[C6] goes to Frame when the hour starts, wherever the preparation was', () => {
    const { shown, setRoomAt } = phone('compare', null)
    setRoomAt('frame')
    expect(shown()).toBe('frame')
  })

  it('[C6] moves along from the room’s own phase also when somebody had pressed it', () => {
    const { shown, setRoomAt } = phone('walk', 'walk')
    setRoomAt('compare')
    expect(shown()).toBe('compare')
  })

  it('[C6] stays where its person has gone, and says where the room is', () => {
    const { shown, setRoomAt, elsewhere, stayed, go } = phone('start', 'frame')
    go('lock')
    setRoomAt('walk')
    setRoomAt('compare')
    expect([shown(), elsewhere(), stayed]).toEqual(['lock', 'compare', ['walk', 'compare']])
    go('start')
    expect([shown(), elsewhere()]).toEqual(['compare', null])
    setRoomAt('lock')
    expect(shown()).toBe('lock')
  })

  it('[C6] stays while its person is busy, not to be moved when they stop, and goes along with the next move', () => {
    const { shown, setRoomAt, elsewhere, busy, tick } = phone('start', 'frame')
    busy(true)
    setRoomAt('walk')
    expect([shown(), elsewhere()]).toEqual(['frame', 'walk'])
    busy(false)
    tick()
    expect([shown(), elsewhere()]).toEqual(['frame', 'walk'])
    setRoomAt('compare')
    expect([shown(), elsewhere()]).toEqual(['compare', null])
  })

  it.each(['start', 'walk'] as const)('[C6] one press leads back to the room, from an address like %s', (at) => {
    const { shown, setRoomAt, busy, goAlong } = phone(at, 'walk')
    busy(true)
    setRoomAt('compare')
    expect(shown()).toBe('walk')
    goAlong()
    expect(shown()).toBe('compare')
    busy(false)
    setRoomAt('lock')
    expect(shown()).toBe('lock')
  })

  it('[C6] going back to where the room is means going along again', () => {
    const { shown, setRoomAt, go } = phone('start', 'walk')
    go('frame')
    go('walk')
    setRoomAt('compare')
    expect(shown()).toBe('compare')
  })

  it('[C6] what is read from the phone after a reload is no move of the room', () => {
    const { shown, setRoomAt, setReady, elsewhere } = phone('walk', null, false)
    setRoomAt('compare')
    setReady(true)
    expect([shown(), elsewhere()]).toEqual(['walk', 'compare'])
    setRoomAt('lock')
    expect(shown()).toBe('walk')
  })

  it('[C6] a newcomer who is giving a name goes to where the room is once that is done', () => {
    const { shown, setRoomAt, busy, tick } = phone('start', null)
    busy(true)
    setRoomAt('compare')
    tick()
    expect(shown()).toBe('frame')
    busy(false)
    tick()
    expect(shown()).toBe('compare')
  })
})

describe('being busy', () => {
  afterEach(() => document.body.replaceChildren())

  it.each([
    ['a line', '<textarea autofocus></textarea>', true],
    ['a field', '<input type="text">', true],
    ['a date', '<input type="date">', true],
    ['a tick', '<input type="checkbox">', false],
    ['a button', '<button>x</button>', false],
  ])('[C6] with the focus in %s', (_, html, expected) => {
    document.body.innerHTML = html
    ;(document.body.firstElementChild as HTMLElement).focus()
    expect(isBusy(document)).toBe(expected)
  })

  it.each([
    ['a sheet is open', '<dialog open></dialog>', true],
    ['a closed sheet is there', '<dialog></dialog>', false],
    ['a menu is open', '<ul role="menu"></ul>', true],
    ['something is dragged', '<li class="dragged"></li>', true],
    ['nothing is open', '<p>words</p>', false],
  ])('[C6] while %s', (_, html, expected) => {
    document.body.innerHTML = html
    expect(isBusy(document)).toBe(expected)
  })
})
