import { createSignal, Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { Section } from '../parts/section.tsx'
import { ChooseCall } from './choose-call.tsx'
import { StandingCall } from './standing-call.tsx'
import './call.css'

/** The call: chosen from the options or written, with its reason. Changing it keeps the earlier one (X1). */
export function CallPart() {
  const room = useRoom()
  const [changing, setChanging] = createSignal(false)
  const call = () => room.board.call
  return (
    <Section title={words().call.title}>
      <StandingCall />
      <Show when={mayEdit(room)} fallback={<Show when={!call()}>{<span class="gap">{words().call.pathHole}</span>}</Show>}>
        <Show when={changing() || !call()}>
          <ChooseCall onMade={() => setChanging(false)} />
        </Show>
        <Show when={call()}>
          <Button kind="quiet" class="change-call" aria-expanded={changing()} onPress={() => setChanging(!changing())}>
            {changing() ? words().call.keep : words().call.change}
          </Button>
        </Show>
      </Show>
    </Section>
  )
}
