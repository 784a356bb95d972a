import { createSignal, onCleanup } from 'solid-js'
import type { Profile } from '../local/profile.ts'
import { type Sign, signs } from '../state/phone.ts'

export interface SignChoice {
  readonly gives: (sign: Sign) => boolean
  readonly setGives: (sign: Sign, yes: boolean) => void
}

/** Which signs of the clock this phone gives, alike in all windows; all of them until a person switches one off. */
export function createSigns(profile: Profile): SignChoice {
  const [off, setOff] = createSignal<readonly Sign[]>(signs.filter((sign) => profile.read(sign) === 'off'))
  const put = (sign: Sign, yes: boolean) => setOff((before) => [...before.filter((one) => one !== sign), ...(yes ? [] : [sign])])
  onCleanup(
    profile.watch((what, value) => {
      const sign = signs.find((one) => one === what)
      if (sign) put(sign, value !== 'off')
    }),
  )
  return {
    gives: (sign) => !off().includes(sign),
    setGives: (sign, yes) => {
      put(sign, yes)
      profile.write(sign, yes ? 'on' : 'off')
    },
  }
}
