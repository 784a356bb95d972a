import { createSignal, For, onMount, Show } from 'solid-js'
import { fileForms, type FileForm } from '../../../method/file-forms.ts'
import { outcomeOf } from '../../../method/outcome.ts'
import { usePhone } from '../../../state/phone.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { toast } from '../../kit/toast.tsx'
import { laterWords } from '../../kit/later-words.ts'
import { printOutcome } from './print-outcome.ts'
import './share-outcome.css'

const say = () => laterWords().exporting

/** The ways in which the outcome leaves the app, all of them without a network (T2, T3). */
export function ShareOutcome(props: { readonly open: boolean; readonly onClose: () => void }) {
  const room = useRoom()
  const phone = usePhone()
  const [failed, setFailed] = createSignal<{ readonly at: FileForm | null; readonly why: 'failed' | 'too-large' } | null>(null)
  onMount(() => phone.leave.prepare())
  const outcome = () => outcomeOf(room.board, room.holes('lock'), room.now())
  const told = (done: 'shared' | 'copied' | 'saved' | 'failed' | 'too-large', text: string, at: FileForm | null = null) => {
    if (done === 'failed' || done === 'too-large') return setFailed({ at, why: done })
    setFailed(null)
    if (done !== 'shared') toast(text)
  }
  const send = async () => told(await phone.leave.share(outcome()), say().copied)
  const copy = async () => told((await phone.leave.copy(outcome())) ? 'copied' : 'failed', say().copied)
  const file = async (form: FileForm) => {
    const { name, done } = await phone.leave.file(form, { roomId: room.roomId, outcome: outcome(), contents: room.contents })
    told(done, say().saved(name), form)
  }
  const print = () => {
    props.onClose()
    printOutcome(outcome())
  }
  /** Said where it was asked for. */
  const Fault = (of: { readonly at: FileForm | null }) => (
    <Show when={failed()?.at === of.at && failed()}>{(fault) => <output>{fault().why === 'failed' ? say().failed : say().tooLarge}</output>}</Show>
  )
  return (
    <Sheet open={props.open} onClose={() => props.onClose()} title={say().title}>
      <div class="share-outcome">
        <Show when={'share' in navigator}>
          <Button kind="main" wide onPress={() => void send()}>
            {say().send}
          </Button>
        </Show>
        <div class="ways">
          <Button onPress={() => void copy()}>{say().copy}</Button>
          <Button onPress={print}>{say().print}</Button>
        </div>
        <Fault at={null} />
        <h3>{say().files}</h3>
        <ul>
          <For each={fileForms}>
            {(form) => (
              <li>
                <button type="button" onClick={() => void file(form)}>
                  <strong>{say().forms[form]}</strong>
                  <span>{say().about[form]}</span>
                </button>
                <Fault at={form} />
              </li>
            )}
          </For>
        </ul>
      </div>
    </Sheet>
  )
}
