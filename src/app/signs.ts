import { createSignal, onCleanup } from 'solid-js'
import type { Profile } from '../local/profile.ts'
import { type Sign, signs } from '../state/phone.ts'

export interface SignChoice {
  readonly gives: (sign: Sign) => boolean
  readonly setGives: (sign: Sign, yes: boolean) => void
}

/** Which signs of the clock this phone gives, alike in all windows; all of them until a person switches one off. */
export function createSigns(profile: Profile): SignChoice {
  const isOn = (kept: string | null) => kept !== 'off'
  const all = new Map(signs.map((sign) => [sign, createSignal(isOn(profile.read(sign)))]))
  onCleanup(profile.watch((what, value) => all.get(what as Sign)?.[1](isOn(value))))
  return {
    gives: (sign) => all.get(sign)![0](),
    setGives: (sign, yes) => {
      all.get(sign)![1](yes)
      profile.write(sign, yes ? 'on' : 'off')
    },
  }
}
