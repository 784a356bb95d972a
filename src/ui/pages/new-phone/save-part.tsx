import { createSignal, Show } from 'solid-js'
import { passphraseStrength } from '../../../method/passphrase.ts'
import { usePhone } from '../../../state/phone.ts'
import { Button } from '../../kit/button.tsx'
import { laterWords } from '../../kit/later-words.ts'
import { PassphraseField } from './passphrase-field.tsx'

/** Seals everything of this phone with a passphrase that is asked for twice. */
export function SavePart() {
  const phone = usePhone()
  const [first, setFirst] = createSignal('')
  const [second, setSecond] = createSignal('')
  const [part, setPart] = createSignal<number | null>(null)
  const [said, setSaid] = createSignal('')
  const save = async () => {
    const say = laterWords().newPhone
    const typed = first()
    if (typed.trim() === '') return
    if (typed !== second()) return setSaid(say.different)
    setSaid('')
    setPart(0)
    const done = await phone.newPhone().then((one) => one.save(typed, setPart), () => 'failed' as const)
    setPart(null)
    setSaid(done === 'failed' ? say.notMade : say[done])
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <PassphraseField label={laterWords().newPhone.passphrase} fresh onType={setFirst} />
      <Show when={first()}>
        <p class="note">{laterWords().newPhone.strength[passphraseStrength(first())]}</p>
      </Show>
      <PassphraseField label={laterWords().newPhone.again} fresh onType={setSecond} />
      <p class="soft">{laterWords().newPhone.never}</p>
      <output>{said()}</output>
      <Button kind="main" wide submit disabled={part() !== null || first().trim() === ''}>
        {part() === null ? laterWords().newPhone.make : laterWords().newPhone.making(Math.round(part()! * 100))}
      </Button>
    </form>
  )
}
