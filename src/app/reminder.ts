import { createEffect, createSignal, onCleanup } from 'solid-js'
import type { Profile } from '../local/profile.ts'
import { dayOf } from '../method/day.ts'
import type { Phone } from '../state/phone.ts'

/** The quiet line of the start page: once a day, until somebody says that it is noted, or the app is opened again. */
export function createReminder(profile: Profile, now: () => number): Phone['reminder'] {
  const today = dayOf(now())
  const [shown, setShown] = createSignal(profile.read('reminded') !== today)
  return {
    shown,
    noted: () => {
      setShown(false)
      profile.write('reminded', today)
    },
    seen: () => profile.write('reminded', today),
  }
}

type Badges = Pick<Navigator, 'setAppBadge' | 'clearAppBadge'>

/** Keeps the count on the app's icon, where the system has one and the person wants it. */
export function createBadge(profile: Profile, navigator: Partial<Badges>, count: () => number): Phone['badge'] {
  const [wanted, setWanted] = createSignal(profile.read('badge') !== 'off')
  const isPossible = typeof navigator.setAppBadge === 'function'
  onCleanup(profile.watch((what, value) => what === 'badge' && setWanted(value !== 'off')))
  createEffect(() => {
    if (!isPossible) return
    const shown = wanted() ? count() : 0
    // Refused where the app is not installed, or the system does not want it: then there is no icon to count on.
    const put = shown > 0 ? navigator.setAppBadge?.(shown) : navigator.clearAppBadge?.()
    put?.catch(() => {})
  })
  return {
    possible: isPossible,
    wanted,
    want: (yes) => {
      setWanted(yes)
      profile.write('badge', yes ? 'on' : 'off')
    },
  }
}
