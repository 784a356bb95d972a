import { createSignal, createUniqueId } from 'solid-js'
import { usePhone } from '../../../state/phone.ts'
import { Button } from '../../kit/button.tsx'
import { laterWords } from '../../kit/later-words.ts'
import { PassphraseField } from './passphrase-field.tsx'

/** Takes what another phone has sealed; what is on this phone stays. */
export function BringPart() {
  const phone = usePhone()
  const id = createUniqueId()
  const [file, setFile] = createSignal<File | null>(null)
  const [passphrase, setPassphrase] = createSignal('')
  const [part, setPart] = createSignal<number | null>(null)
  const [said, setSaid] = createSignal('')
  const bring = async () => {
    const chosen = file()
    const typed = passphrase()
    if (!chosen || typed === '') return
    setSaid('')
    setPart(0)
    const brought = await phone.newPhone().then((one) => one.bring(chosen, typed, setPart), () => ({ fault: 'failed' as const }))
    setPart(null)
    setSaid('fault' in brought ? laterWords().newPhone.faults[brought.fault] : laterWords().newPhone.taken(brought.boards, brought.known))
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void bring()
      }}
    >
      <div class="field">
        <label class="name" for={id}>{laterWords().newPhone.file}</label>
        <input id={id} type="file" onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)} />
      </div>
      <PassphraseField label={laterWords().newPhone.passphrase} onType={setPassphrase} />
      <output>{said()}</output>
      <Button kind="main" wide submit disabled={part() !== null || file() === null || passphrase() === ''}>
        {part() === null ? laterWords().newPhone.take : laterWords().newPhone.taking(Math.round(part()! * 100))}
      </Button>
    </form>
  )
}
