import { render } from '@solidjs/testing-library'
import { expect, it } from 'vitest'
import { phases, type Phase } from '../../../src/method/clock.ts'
import type { RoomTime } from '../../../src/ui/board/thread/room-time.ts'
import { Thread } from '../../../src/ui/board/thread/thread.tsx'

const minute = 60_000

/** How far each phase's part is filled when the phases used these minutes of ten. */
function filled(phase: Phase | null, used: readonly [number, number, number, number]): number[] {
  const time: RoomTime = {
    phase: () => phase,
    now: () => 0,
    left: () => 0,
    paused: () => false,
    stretches: () => phases.map((one, at) => ({ phase: one, has: 10 * minute, used: used[at]! * minute })),
  }
  const { container } = render(() => <Thread time={time} phase={phase} />)
  return [...container.querySelectorAll<HTMLElement>('.thread i')].map((part) => Number(/scaleX\((.*)\)/.exec(part.style.transform)![1]))
}

it('[C8] the thread is full where a phase is over, however little of it was used, and fills by time where the room is', () => {
  expect(filled('compare', [4, 0, 5, 0])).toEqual([1, 1, 0.5, 0])
  expect(filled('frame', [12, 0, 0, 0])).toEqual([1, 0, 0, 0])
})

it('[C8] after the hour the thread is full where there was an hour, and empty before it began', () => {
  expect(filled(null, [4, 3, 5, 1])).toEqual([1, 1, 1, 1])
  expect(filled(null, [0, 0, 0, 0])).toEqual([0, 0, 0, 0])
})
