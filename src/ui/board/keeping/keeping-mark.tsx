import Check from 'lucide-solid/icons/check'
import CloudOff from 'lucide-solid/icons/cloud-off'
import Smartphone from 'lucide-solid/icons/smartphone'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createEffect, createMemo, Match, on, Show, Switch } from 'solid-js'
import { keepingIsQuiet, keepingState, type KeepingState } from '../../../state/keeping.ts'
import { useRoom } from '../../../state/room.ts'
import { announce } from '../../kit/announcer.tsx'
import { words } from '../../kit/words.ts'
import './keeping-mark.css'

/** "offline, 3 waiting": the state in words, with how many changes wait. */
export function keepingWords(state: KeepingState, waiting: number): string {
  const name = words().keeping.chip[state]
  return waiting > 0 && state !== 'shared' ? words().keeping.waiting(name, waiting) : name
}

/** Where this person's changes are: a small mark while all is well, words as soon as it is worth knowing (Y2). */
export function KeepingMark(props: { readonly onPress: () => void }) {
  const room = useRoom()
  const state = createMemo(() => keepingState(room.keeping()))
  const quiet = createMemo(() => keepingIsQuiet(state()))
  const spoken = () => keepingWords(state(), room.keeping().waiting)
  createEffect(
    on(quiet, (calm) => announce(calm ? words().keeping.backNow : state() === 'offline' ? words().keeping.offlineNow : words().keeping.explain[state()]), {
      defer: true,
    }),
  )
  return (
    <button
      type="button"
      class="keeping-mark"
      classList={{ loud: !quiet() }}
      data-state={state()}
      aria-label={`${words().keeping.title}: ${spoken()}`}
      aria-haspopup="dialog"
      onClick={() => props.onPress()}
    >
      <Switch fallback={<TriangleAlert size={16} aria-hidden="true" />}>
        <Match when={state() === 'shared'}>
          <Check size={16} aria-hidden="true" />
        </Match>
        <Match when={quiet()}>
          <Smartphone size={16} aria-hidden="true" />
        </Match>
        <Match when={state() === 'offline'}>
          <CloudOff size={16} aria-hidden="true" />
        </Match>
      </Switch>
      <Show when={!quiet()}>
        <span>{spoken()}</span>
      </Show>
    </button>
  )
}
