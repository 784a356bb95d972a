import { Show } from 'solid-js'
import type { Phase } from '../../../method/clock.ts'
import { useRoom } from '../../../state/room.ts'
import { Toggle } from '../../kit/toggle.tsx'
import { words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { doneHere } from './done-here.ts'
import './done-with.css'

/** Says that this person is done with a phase, and how many of those here are (J2). */
export function DoneWith(props: { readonly phase: Phase }) {
  const room = useRoom()
  const counted = () => doneHere(room, props.phase)
  const mine = () => room.here().some((one) => one.me && one.done === props.phase)
  return (
    <Show when={mayEdit(room) && room.me() !== ''}>
      <div class="done-with">
        <Toggle checked={mine()} onToggle={(yes) => room.done(yes ? props.phase : null)}>
          {words().board.done(words().clock.phase[props.phase])}
        </Toggle>
        <Show when={counted().done > 0 && counted().of > 1}>
          <span class="soft">{words().board.doneCount(counted().done, counted().of)}</span>
        </Show>
      </div>
    </Show>
  )
}
