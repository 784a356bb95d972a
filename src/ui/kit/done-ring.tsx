import Check from 'lucide-solid/icons/check'
import { Show } from 'solid-js'
import './done-ring.css'

/** A ring that a tap fills: done, or not yet. `label` says what of. */
export function DoneRing(props: { readonly done: boolean; readonly label: string; readonly onPress: () => void }) {
  return (
    <button type="button" class="ring" aria-pressed={props.done} aria-label={props.label} onClick={() => props.onPress()}>
      <i>
        <Show when={props.done}>
          <Check size={16} aria-hidden="true" />
        </Show>
      </i>
    </button>
  )
}
