import { createSignal } from 'solid-js'
import type { Profile } from '../local/profile.ts'
import type { ScreenLook } from '../state/phone.ts'

export interface ScreenLookChoice {
  readonly screenLook: () => ScreenLook
  readonly setScreenLook: (look: Partial<ScreenLook>) => void
}

/** How a screen in the room looks on this machine, also after it was started again: light and with the code at first (S1, S2). */
export function createScreenLook(profile: Profile): ScreenLookChoice {
  const kept = (profile.read('screen') ?? '').split(' ')
  const [screenLook, setLook] = createSignal<ScreenLook>({ dark: kept.includes('dark'), alone: kept.includes('alone') })
  return {
    screenLook,
    setScreenLook: (change) => {
      const look = setLook((before) => ({ ...before, ...change }))
      profile.write('screen', [look.dark && 'dark', look.alone && 'alone'].filter(Boolean).join(' '))
    },
  }
}
