import Check from 'lucide-solid/icons/check'
import CloudOff from 'lucide-solid/icons/cloud-off'
import Smartphone from 'lucide-solid/icons/smartphone'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createMemo, Match, Show, Switch } from 'solid-js'
import { keepingIsQuiet, keepingState, type KeepingState } from '../../../state/keeping.ts'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { keepingNow } from './keeping-now.ts'
import './keeping-mark.css'

/** "offline, 3 waiting": the state in words, with how many changes wait. */
export function keepingWords(state: KeepingState, waiting: number): string {
  const name = words().keeping.chip[state]
  return waiting > 0 && state !== 'shared' ? words().keeping.waiting(name, waiting) : name
}

/**
 * Where this person's changes are (Y2). The board has two places for it: the quiet one holds a small mark while all is
 * well; the other one says it in words as soon as it is worth knowing. One of them is empty at any time.
 */
export function KeepingMark(props: { readonly quiet?: boolean; readonly onPress: () => void }) {
  const room = useRoom()
  const keeping = createMemo(() => keepingNow(room))
  const state = createMemo(() => keepingState(keeping()))
  const shown = createMemo(() => keepingIsQuiet(state()) === (props.quiet ?? false))
  const spoken = () => keepingWords(state(), keeping().waiting)
  return (
    <Show when={shown()}>
      <button
        type="button"
        class="keeping-mark"
        classList={{ loud: !props.quiet }}
        data-state={state()}
        aria-haspopup="dialog"
        onClick={() => props.onPress()}
      >
        <Switch fallback={<TriangleAlert size={16} aria-hidden="true" />}>
          <Match when={state() === 'shared'}>
            <Check size={16} aria-hidden="true" />
          </Match>
          <Match when={props.quiet}>
            <Smartphone size={16} aria-hidden="true" />
          </Match>
          <Match when={state() === 'offline'}>
            <CloudOff size={16} aria-hidden="true" />
          </Match>
        </Switch>
        <span class="unseen">{words().keeping.title}: </span>
        <span classList={{ unseen: props.quiet }}>{spoken()}</span>
      </button>
    </Show>
  )
}
