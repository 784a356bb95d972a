import { createEffect, createSignal, on, Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { announce } from '../../kit/announcer.tsx'
import { words } from '../../kit/words.ts'
import { LineVersions } from '../parts/line-versions.tsx'
import { CallCard } from './call-card.tsx'
import { callVersions } from './call-versions.ts'

/**
 * The call that stands; where people who were apart made several, those side by side, and one tap lets one of them stand (B4).
 * Somebody who is typing in one goes on there and chooses afterwards.
 */
export function StandingCall() {
  const room = useRoom()
  const [used, setUsed] = createSignal<string | null>(null)
  const apart = () => room.board.callsApart
  const held = () => apart().find((one) => one.id === used())
  const call = () => held() ?? room.board.call
  createEffect(on(() => apart().length, (count) => count > 1 && announce(words().versions.calls(count)), { defer: true }))
  return (
    <div
      onFocusIn={(event) => setUsed(event.target instanceof HTMLTextAreaElement ? (call()?.id ?? null) : null)}
      onFocusOut={() => setUsed(null)}
    >
      <Show when={apart().length > 1 && !held()} fallback={<Show when={call()}>{(made) => <CallCard call={made()} />}</Show>}>
        <div class="versions-place lead" data-field="call.path">
          <LineVersions
            serif
            versions={callVersions(apart())}
            label={words().call.title}
            which={words().versions.calls(apart().length)}
            onChoose={({ id }) => room.edit.call.choose(id)}
          />
        </div>
      </Show>
    </div>
  )
}
