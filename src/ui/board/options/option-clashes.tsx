import Ban from 'lucide-solid/icons/ban'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createMemo, Index, Show } from 'solid-js'
import { clashKey, type Clash } from '../../../method/clashes.ts'
import { closedBy, type Option } from '../../../method/options.ts'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { clashText } from './option-text.ts'

/** What does not fit the limits, each until somebody accepts it for everybody; accepted ones stay as small words (O3). */
export function OptionClashes(props: { readonly option: Option }) {
  const room = useRoom()
  const closing = () => closedBy(props.option, room.board.limits)
  const found = createMemo(() => (closing() ? [] : room.clashes(props.option.id)))
  return (
    <>
      <Show when={closing()}>
        {(limit) => (
          <p class="closed-by">
            <Ban size={16} aria-hidden="true" />
            <span>{words().options.closedBy(limit().text.trim() || words().limits.types.never, limit().who.trim())}</span>
          </p>
        )}
      </Show>
      <Show when={found().length > 0}>
        <ul class="clashes" aria-label={words().options.clashesLabel}>
          <Index each={found()}>{(clash) => <OneClash option={props.option} clash={clash()} />}</Index>
        </ul>
      </Show>
    </>
  )
}

function OneClash(props: { readonly option: Option; readonly clash: Clash }) {
  const room = useRoom()
  const key = () => clashKey(props.clash)
  const text = () => clashText(props.clash)
  const accepted = () => props.option.acceptedClashes.includes(key())
  const name = () => (accepted() ? words().options.notAcceptedName(text()) : words().options.acceptName(text()))
  return (
    <li classList={{ accepted: accepted() }}>
      <Show when={!accepted()}>
        <TriangleAlert size={16} aria-hidden="true" />
      </Show>
      <span>{accepted() ? words().options.accepted(text()) : text()}</span>
      <Show when={mayEdit(room)}>
        <button type="button" aria-label={name()} onClick={() => room.edit.options.acceptClash(props.option.id, key(), !accepted())}>
          {accepted() ? words().options.notAccepted : words().options.accept}
        </button>
      </Show>
    </li>
  )
}
