import { createSignal, createUniqueId, Show } from 'solid-js'
import { captureOn } from '../../../state/captured.ts'
import type { CaptureKind } from '../../../state/phone.ts'
import { useRoom } from '../../../state/room.ts'
import { announce } from '../../kit/announcer.tsx'
import { Button } from '../../kit/button.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { words } from '../../kit/words.ts'
import { WhoAndWhen } from '../actions/who-and-when.tsx'
import { OffTheLineButton } from '../off-the-line/off-the-line-button.tsx'
import { CaptureKinds } from './capture-kinds.tsx'
import '../../kit/field.css'
import './capture-sheet.css'

/** What was typed and not yet saved survives closing the sheet, until the page goes. */
const [draft, setDraft] = createSignal('')
const [lastKind, setLastKind] = createSignal<CaptureKind>('action')

/** What was saved last, in words, and the way to take it back. */
interface Saved {
  readonly id: string
  readonly kept: string
  readonly takeBack: () => void
}

/**
 * One field over anything, saved by saying what it is (K1). It stays open for the next thing heard; what was saved stands below,
 * an action with who and when. A notice over the sheet would cover the field on a small phone, or over a keyboard.
 */
export function CaptureSheet(props: { readonly open: boolean; readonly onClose: () => void }) {
  const room = useRoom()
  const id = createUniqueId()
  const [empty, setEmpty] = createSignal(false)
  const [saved, setSaved] = createSignal<Saved | null>(null)
  const action = () => room.board.actions.find((one) => one.id === saved()?.id)
  let field!: HTMLTextAreaElement

  const save = (kind: CaptureKind) => {
    const text = draft()
      .replace(/\s*\n\s*/g, ' ')
      .trim()
    setEmpty(text === '')
    if (text !== '') {
      const kept = words().capture.kept(words().capture.kinds[kind], text)
      setSaved({ ...captureOn(room, kind, text), kept })
      setLastKind(kind)
      setDraft('')
      announce(kept)
    }
    field.focus()
  }
  const takeBack = () => {
    saved()?.takeBack()
    setSaved(null)
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
        <Show when={saved()}>
          {(one) => (
            <div class="saved">
              <p>
                {one().kept}
                <Button kind="quiet" onPress={takeBack}>
                  {words().kit.undo}
                </Button>
              </p>
              <Show when={action()}>{(it) => <WhoAndWhen action={it()} />}</Show>
            </div>
          )}
        </Show>
        <OffTheLineButton onSaid={props.onClose} />
      </div>
    </Sheet>
  )
}
