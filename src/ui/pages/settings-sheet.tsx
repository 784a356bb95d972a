import { Show } from 'solid-js'
import { usePhone, type Theme } from '../../state/phone.ts'
import { Choice } from '../kit/choice.tsx'
import { Sheet } from '../kit/sheet.tsx'
import { TextField } from '../kit/text-field.tsx'
import { Toggle } from '../kit/toggle.tsx'
import { words } from '../kit/words.ts'
import { SignToggles } from './sign-toggles.tsx'

const themes: readonly Theme[] = ['system', 'light', 'dark']

/** My name and how the app looks, on this phone. */
export function SettingsSheet(props: { readonly onClose: () => void }) {
  const phone = usePhone()
  return (
    <Sheet open onClose={props.onClose} title={words().start.settings}>
      <div class="stack">
        <TextField
          label={words().start.yourName}
          value={phone.name()}
          onCommit={(name) => phone.rename(name.trim())}
          autocomplete="name"
          onEnter={props.onClose}
        />
        <Choice
          label={words().start.appearance}
          value={phone.theme()}
          choices={themes.map((theme) => ({ value: theme, label: words().start.themes[theme] }))}
          onChoose={(theme) => phone.setTheme(theme)}
        />
        <SignToggles />
        <Show when={phone.badge.possible}>
          <Toggle checked={phone.badge.wanted()} onToggle={phone.badge.want}>
            {words().start.badge}
          </Toggle>
        </Show>
      </div>
    </Sheet>
  )
}
