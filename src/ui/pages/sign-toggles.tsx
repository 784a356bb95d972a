import { For } from 'solid-js'
import { signs, usePhone } from '../../state/phone.ts'
import { Toggle } from '../kit/toggle.tsx'
import { words } from '../kit/words.ts'
import './sign-toggles.css'

/** How the clock makes itself noticed on this device at the end of a phase (C5). */
export function SignToggles() {
  const phone = usePhone()
  return (
    <fieldset class="sign-toggles">
      <legend>{words().clock.signs}</legend>
      <For each={signs}>
        {(sign) => (
          <Toggle checked={phone.gives(sign)} onToggle={(yes) => phone.setGives(sign, yes)}>
            {words().clock.sign[sign]}
          </Toggle>
        )}
      </For>
    </fieldset>
  )
}
