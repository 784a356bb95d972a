import { createSignal, createUniqueId, Show } from 'solid-js'
import { captureOn } from '../../../state/captured.ts'
import type { CaptureKind } from '../../../state/phone.ts'
import { useRoom } from '../../../state/room.ts'
import { Sheet } from '../../kit/sheet.tsx'
import { toast } from '../../kit/toast.tsx'
import { words } from '../../kit/words.ts'
import { WhoAndWhen } from '../actions/who-and-when.tsx'
import { OffTheLineButton } from '../off-the-line/off-the-line-button.tsx'
import { CaptureKinds } from './capture-kinds.tsx'
import '../../kit/field.css'
import './capture-sheet.css'

/** What was typed and not yet saved survives closing the sheet, until the page goes. */
const [draft, setDraft] = createSignal('')
const [lastKind, setLastKind] = createSignal<CaptureKind>('action')

/** One field over anything, saved by saying what it is (K1). It stays open for the next thing heard; an action asks who and when. */
export function CaptureSheet(props: { readonly open: boolean; readonly onClose: () => void }) {
  const room = useRoom()
  const id = createUniqueId()
  const [empty, setEmpty] = createSignal(false)
  const [saved, setSaved] = createSignal('')
  const action = () => room.board.actions.find((one) => one.id === saved())
  let field!: HTMLTextAreaElement

  const save = (kind: CaptureKind) => {
    const text = draft()
      .replace(/\s*\n\s*/g, ' ')
      .trim()
    setEmpty(text === '')
    if (text !== '') {
      const { id: savedId, takeBack } = captureOn(room, kind, text)
      setSaved(savedId)
      setLastKind(kind)
      setDraft('')
      toast(words().capture.kept(words().capture.kinds[kind], text), takeBack)
    }
    field.focus()
  }
  return (
    <Sheet open={props.open} onClose={props.onClose} title={words().capture.title}>
      <div class="capture">
        <div class="field">
          <label class="unseen" for={id}>
            {words().capture.field}
          </label>
          <textarea
            id={id}
            ref={(made) => (field = made)}
            autofocus
            rows={2}
            value={draft()}
            placeholder={words().capture.placeholder}
            aria-describedby={`${id}-hint`}
            onInput={(event) => {
              setDraft(event.currentTarget.value)
              setEmpty(false)
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
              event.preventDefault()
              save(lastKind())
            }}
          />
        </div>
        <CaptureKinds label={words().capture.as} onChoose={save} />
        <output class="soft" id={`${id}-hint`}>
          <Show when={empty()} fallback={<span class="keys">{words().capture.hint}</span>}>
            {words().capture.empty}
          </Show>
        </output>
        <Show when={action()}>
          {(one) => (
            <section class="saved" aria-label={words().capture.kinds.action}>
              <p>{one().text}</p>
              <WhoAndWhen action={one()} />
            </section>
          )}
        </Show>
        <OffTheLineButton onSaid={props.onClose} />
      </div>
    </Sheet>
  )
}
