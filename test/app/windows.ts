import { createRoot, createSignal } from 'solid-js'
import { emptyStorage } from '../fixtures/phone-storage.ts'
import { openRoom, type OpenedRoom, type OpenRoomOptions } from '../../src/app/open-room.ts'
import type { BoardPerson } from '../../src/app/board-person.ts'
import type { Secret } from '../../src/protocol/keys.ts'
import { makeFakeRelay, type FakeRelay } from '../sync/fake-relay.ts'
import { wording } from '../../src/words/en/wording/wording.ts'

export const secret: Secret = { role: 'edit', editSeed: new Uint8Array(16).fill(5) }

export function makePerson(first: string, name = ''): BoardPerson {
  const [id, become] = createSignal(first)
  const [given, rename] = createSignal(name)
  return { id, name: given, rename, become }
}

export function makeRelay(): FakeRelay {
  const relay = makeFakeRelay(() => 1_800_000_000_000)
  relay.flushes = true
  return relay
}

/** One window of one phone on one board. */
export function openWindow(relay: FakeRelay, person: BoardPerson, options: Partial<OpenRoomOptions> = {}): OpenedRoom {
  return createRoot(() =>
    openRoom({
      secret,
      person,
      relay: 'ws://relay.example',
      socket: relay.Socket,
      betweenWindows: false,
      storage: emptyStorage(),
      origin: () => 'https://board.example',
      screen: () => false,
      wording: async () => wording,
      ...options,
    }),
  )
}

/** Resolves once `check` holds; gives up after four seconds. */
export async function until(check: () => boolean): Promise<void> {
  const end = Date.now() + 4000
  while (!check()) {
    if (Date.now() > end) throw new Error(`never came: ${check.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
