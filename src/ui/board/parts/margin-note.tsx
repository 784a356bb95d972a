import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import type { JSX } from 'solid-js'
import type { Flag } from '../../../method/flags.ts'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { mayEdit } from './may-edit.ts'
import './margin-note.css'

/** How long nobody types before a note appears, in ms. */
const pause = 800

interface MarginNoteProps {
  /** The field it stands under, e.g. `decision.line`. */
  readonly field: string
  /** What the field says now; a note waits until this rests. */
  readonly text: string
  /** A way to mend it by one press, where there is one. */
  readonly act?: (flag: Flag) => JSX.Element
}

/** The most useful note about a field, in the margin under it: what is doubtful, a better example, and a way to dismiss it (B7). */
export function MarginNote(props: MarginNoteProps) {
  const room = useRoom()
  const [resting, setResting] = createSignal(true)
  createEffect(
    on(
      () => props.text,
      () => {
        setResting(false)
        const rest = setTimeout(() => setResting(true), pause)
        onCleanup(() => clearTimeout(rest))
      },
      { defer: true },
    ),
  )
  const flag = () => (resting() && mayEdit(room) ? room.flags(props.field)[0] : undefined)
  return (
    <Show when={flag()}>
      {(shown) => (
        <aside class="margin-note">
          <p>
            {note(shown()).says}
            <Show when={note(shown()).example}>{(example) => <em>{words().flags.for(example())}</em>}</Show>
          </p>
          {props.act?.(shown())}
          <button type="button" class="quiet" onClick={() => room.edit.dismiss(shown())}>
            {words().flags.dismiss}
          </button>
        </aside>
      )}
    </Show>
  )
}

function note(flag: Flag) {
  return words().flags.notes[flag.reason]
}
