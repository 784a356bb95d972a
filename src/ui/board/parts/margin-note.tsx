import { createEffect, createMemo, createSignal, on, onCleanup, Show, untrack } from 'solid-js'
import type { JSX } from 'solid-js'
import { type Flag, flagKey } from '../../../method/flags.ts'
import { useRoom } from '../../../state/room.ts'
import { announce } from '../../kit/announcer.tsx'
import { Button } from '../../kit/button.tsx'
import { returnFocus } from '../../kit/return-focus.ts'
import { words } from '../../kit/words.ts'
import { mayEdit } from './may-edit.ts'
import { isTyping, pause } from './resting.ts'
import './margin-note.css'

interface MarginNoteProps {
  /** The field it stands under, e.g. `decision.line`. */
  readonly field: string
  /** What the field says now; a note waits until this rests. */
  readonly text: string
  /** A field whose notes go before: while it has one, this stays silent. */
  readonly after?: string
  /** A way to mend it by one press, where there is one. */
  readonly act?: (flag: Flag) => JSX.Element
}

/**
 * The most useful note about a field, in the margin under it: what is doubtful, a better example, and a way to dismiss it (B7).
 * It appears, changes and goes only while nobody types, so that nothing moves under the hands of whoever does.
 */
export function MarginNote(props: MarginNoteProps) {
  const room = useRoom()
  const [rested, setRested] = createSignal(untrack(() => props.text))
  createEffect(
    on(
      () => props.text,
      (text) => {
        const rest = setTimeout(() => setRested(text), pause)
        onCleanup(() => clearTimeout(rest))
      },
      { defer: true },
    ),
  )
  const flag = createMemo<Flag | undefined>((before) => {
    if (!mayEdit(room)) return undefined
    if (isTyping() || props.text !== rested()) return before
    return props.after && room.flags(props.after).length ? undefined : room.flags(props.field)[0]
  })
  const reason = createMemo(() => flag() && flagKey(flag()!))
  createEffect(on(reason, (now) => now && hasFocus(props.field) && tell(flag()!), { defer: true }))

  // What is pressed in the note answers it: no need to wait. After a key the focus stays near; a finger must not open the keyboard.
  const pressed = (event: MouseEvent) => {
    const keepFocus = event.detail === 0 ? returnFocus() : () => {}
    setTimeout(() => {
      setRested(props.text)
      keepFocus()
    })
  }
  return (
    <Show when={flag()}>
      {(shown) => (
        <div class="margin-note" role="note" ref={(element) => element.addEventListener('click', pressed, { capture: true })}>
          <div class="said">
            <p>{note(shown()).says}</p>
            <Show when={note(shown()).example}>{(example) => <p class="example">{words().flags.for(example())}</p>}</Show>
          </div>
          <div class="ways">
            {props.act?.(shown())}
            <Button kind="quiet" onPress={() => room.edit.dismiss(shown())}>
              {words().flags.dismiss}
            </Button>
          </div>
        </div>
      )}
    </Show>
  )
}

function note(flag: Flag): { readonly says: string; readonly example?: string } {
  return words().flags.notes[flag.reason]
}

function tell(flag: Flag): void {
  const { says, example } = note(flag)
  announce(example ? `${says} ${words().flags.for(example)}` : says)
}

function hasFocus(field: string): boolean {
  return document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field === field
}
