import { createEffect, createMemo, on } from 'solid-js'
import type { Phone } from '../../../state/phone.ts'
import type { Room } from '../../../state/room.ts'
import { announce } from '../../kit/announcer.tsx'
import { words } from '../../kit/words.ts'
import { nameOf } from '../parts/name-of.ts'
import { giveSigns } from './give-signs.ts'
import type { RoomTime } from './room-time.ts'

/** Long, short, long: told apart from a message in the pocket. */
const pattern = [400, 150, 150, 150, 400]

/** Says politely who holds the clock now, and gives the signs of a phase's end on this phone, by vibration unless that is off (C2, C5). */
export function tellClock(room: Room, time: RoomTime, phone: Pick<Phone, 'gives'>): void {
  giveSigns(time, (sign, phase) => {
    const name = words().clock.phase[phase]
    announce(sign === 'over' ? words().clock.over(name) : words().clock.endsSoon(name))
    if (sign === 'over' && phone.gives('vibration')) navigator.vibrate?.(pattern)
  })
  const holder = createMemo(() => room.board.clock.holderId)
  createEffect(
    on(
      holder,
      (id) => {
        if (time.phase() === null || id === '') return
        announce(id === room.me() ? words().clock.heldByMe : words().clock.held(nameOf(room.board.people, id)))
      },
      { defer: true },
    ),
  )
}
