import { createSignal, lazy, Show, Suspense } from 'solid-js'
import { usePhone, type Theme } from '../../state/phone.ts'
import { Button } from '../kit/button.tsx'
import { Choice } from '../kit/choice.tsx'
import { Sheet } from '../kit/sheet.tsx'
import { TextField } from '../kit/text-field.tsx'
import { Toggle } from '../kit/toggle.tsx'
import { laterWords } from '../kit/later-words.ts'
import { words } from '../kit/words.ts'
import { SignToggles } from './sign-toggles.tsx'

const NewPhoneSheet = lazy(async () => ({ default: (await import('./new-phone/new-phone-sheet.tsx')).NewPhoneSheet }))

const themes: readonly Theme[] = ['system', 'light', 'dark']

/** My name and how the app looks, on this phone. */
export function SettingsSheet(props: { readonly onClose: () => void }) {
  const phone = usePhone()
  const [leaving, setLeaving] = createSignal(false)
  const Settings = () => (
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
        <Button wide onPress={() => setLeaving(true)}>
          {laterWords().newPhone.title}
        </Button>
      </div>
    </Sheet>
  )
  return (
    <Show when={leaving()} fallback={<Settings />}>
      <Suspense>
        <NewPhoneSheet onClose={props.onClose} />
      </Suspense>
    </Show>
  )
}
