import { createSignal, onCleanup } from 'solid-js'
import type { Profile } from '../local/profile.ts'

export interface KeysChoice {
  readonly keys: () => boolean
  readonly setKeys: (on: boolean) => void
}

/** Whether single keys do something in this browser, alike in all windows; they do until a person switches them off. */
export function createKeysChoice(profile: Profile): KeysChoice {
  const [keys, setKeys] = createSignal(profile.read('keys') !== 'off')
  onCleanup(profile.watch((what, value) => what === 'keys' && setKeys(value !== 'off')))
  return {
    keys,
    setKeys: (on) => {
      setKeys(on)
      profile.write('keys', on ? 'on' : 'off')
    },
  }
}
