import { Show } from 'solid-js'
import { Button } from '../../kit/button.tsx'
import { laterWords } from '../../kit/later-words.ts'
import { createCare } from './use-care.ts'
import './care.css'

/** A move to new links that was cut short: everything is as it was, and it can go on (V4). */
export function MovingNote(props: { readonly onGoOn?: (() => void) | undefined }) {
  const { busy, fault, act } = createCare()
  return (
    <div class="ended-note">
      <output>{laterWords().care.unfinished}</output>
      <Show when={fault()}>
        <p role="alert">{fault()}</p>
      </Show>
      <div class="ways">
        <Show when={props.onGoOn}>
          <Button disabled={busy()} onPress={() => props.onGoOn?.()}>
            {laterWords().care.goOn}
          </Button>
        </Show>
        <Button kind="quiet" disabled={busy()} onPress={() => void act((care) => care.dropUnfinishedMove())}>
          {laterWords().care.leaveIt}
        </Button>
      </div>
    </div>
  )
}
