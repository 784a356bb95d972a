import { For, Show } from 'solid-js'
import { phases } from '../../../method/clock.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { format, words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { nameOf } from '../parts/name-of.ts'
import type { RoomTime } from './room-time.ts'
import { Thread } from './thread.tsx'
import './clock-sheet.css'

const say = () => words().clock
const whole = (milliseconds: number) => Math.round(milliseconds / 60_000)

/** The clock: who holds it, how the minutes were used, and for the holder how to start, pause and move on (C2). */
export function ClockSheet(props: { readonly open: boolean; readonly onClose: () => void; readonly time: RoomTime }) {
  const room = useRoom()
  const holder = () => nameOf(room.board.people, room.board.clock.holderId)
  const mine = () => room.me() !== '' && room.board.clock.holderId === room.me()
  const free = () => holder() === ''
  const next = () => {
    const current = props.time.phase()
    return current ? phases[phases.indexOf(current) + 1] : undefined
  }
  const start = () => {
    if (!mine() && room.me() !== '') room.edit.clock.hold(room.me())
    room.edit.clock.start()
    props.onClose()
  }

  return (
    <Sheet open={props.open} onClose={props.onClose} title={say().hour}>
      <div class="clock-sheet">
        <Show when={props.time.phase()}>
          {(phase) => (
            <p class="big">
              <span>{say().phase[phase()]}</span>
              <time classList={{ over: props.time.left() < 0 }}>{format().countdown(props.time.left())}</time>
            </p>
          )}
        </Show>
        <Thread time={props.time} phase={props.time.phase()} />
        <ul class="used">
          <For each={props.time.stretches()}>
            {(stretch) => (
              <li aria-current={stretch.phase === props.time.phase() ? 'step' : undefined}>
                <span>{say().phase[stretch.phase]}</span>
                <span>{say().of(whole(stretch.used), whole(stretch.planned))}</span>
              </li>
            )}
          </For>
        </ul>
        <Show when={room.clockFrom() === 'phone'}>
          <p class="soft">{say().ownClock}</p>
        </Show>
        <Show when={mayEdit(room)}>
          <Show
            when={props.time.phase()}
            fallback={
              <Button kind="main" wide onPress={start}>
                {say().start}
              </Button>
            }
          >
            <p class="holder">
              <span>{mine() ? say().heldByMe : free() ? say().heldByNobody : say().held(holder())}</span>
              <Show when={!mine() && room.me() !== ''}>
                <Button onPress={() => room.edit.clock.hold(room.me())}>{say().take}</Button>
              </Show>
            </p>
            <Show when={mine()}>
              <Show when={next()}>
                {(phase) => (
                  <Button
                    kind="main"
                    wide
                    onPress={() => {
                      room.edit.clock.enter(phase())
                      props.onClose()
                    }}
                  >
                    {say().moveTo(say().phase[phase()])}
                  </Button>
                )}
              </Show>
              <div class="pair">
                <Button onPress={() => (props.time.paused() ? room.edit.clock.resume() : room.edit.clock.pause())}>
                  {props.time.paused() ? say().resume : say().pause}
                </Button>
                <Button onPress={() => room.edit.clock.add(props.time.phase()!, 2)}>{say().addTwo}</Button>
              </div>
            </Show>
          </Show>
        </Show>
      </div>
    </Sheet>
  )
}
