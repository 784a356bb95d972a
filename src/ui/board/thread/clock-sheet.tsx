import { createMemo, For, Show } from 'solid-js'
import { hourLeft, hourOver } from '../../../method/used-minutes.ts'
import { useRoom } from '../../../state/room.ts'
import { Sheet } from '../../kit/sheet.tsx'
import { format, words } from '../../kit/words.ts'
import { SignToggles } from '../../pages/sign-toggles.tsx'
import { OffTheLineButton } from '../off-the-line/off-the-line-button.tsx'
import { mayEdit } from '../parts/may-edit.ts'
import { ClockHolder } from './clock-holder.tsx'
import { ClockStart } from './clock-start.tsx'
import { ClockTurns } from './clock-turns.tsx'
import { OnScreenPart } from './on-screen-part.tsx'
import type { RoomTime } from './room-time.ts'
import { Thread } from './thread.tsx'
import { UsedMinutesTable } from './used-minutes.tsx'
import './clock-sheet.css'

const say = () => words().clock
const whole = (milliseconds: number) => Math.round(milliseconds / 60_000)

/** The clock: what the minutes were used for, who holds it, and for the holder how to start, pause and move on (C2). */
export function ClockSheet(props: { readonly open: boolean; readonly onClose: () => void; readonly time: RoomTime }) {
  const room = useRoom()
  const closedAt = () => room.board.session.closedAt
  const over = createMemo(() => hourOver(room.board.clock, closedAt(), props.time.now()))
  const phase = () => (closedAt() === null ? props.time.phase() : null)
  const endsAt = createMemo(() => format().time(props.time.now() + hourLeft(room.board.clock, props.time.now())))
  return (
    <Sheet open={props.open} onClose={props.onClose} title={say().hour}>
      <div class="clock-sheet">
        <Show when={phase()}>
          {(at) => (
            <p class="big">
              <span>{say().phase[at()]}</span>
              <time classList={{ over: props.time.left() < 0 }}>{format().countdown(props.time.left())}</time>
            </p>
          )}
        </Show>
        <Show when={!over()} fallback={<UsedMinutesTable time={props.time} />}>
          <Thread time={props.time} phase={phase()} />
          <ul class="used">
            <For each={props.time.stretches()}>
              {(stretch) => (
                <li aria-current={stretch.phase === phase() ? 'step' : undefined}>
                  <span>{say().phase[stretch.phase]}</span>
                  <span>{say().of(whole(stretch.used), whole(stretch.has))}</span>
                </li>
              )}
            </For>
            <Show when={phase()}>
              <li class="ends">
                <span />
                <span>{say().endsAt(endsAt())}</span>
              </li>
            </Show>
          </ul>
        </Show>
        <Show when={room.clockFrom() === 'phone'}>
          <p class="soft">{say().ownClock}</p>
        </Show>
        <Show when={mayEdit(room)}>
          <Show when={phase()} fallback={<ClockStart time={props.time} onStart={props.onClose} />}>
            {(at) => (
              <>
                <ClockHolder />
                <Show when={room.me() !== '' && room.board.clock.holderId === room.me()}>
                  <ClockTurns phase={at()} paused={props.time.paused()} onMove={props.onClose} />
                </Show>
              </>
            )}
          </Show>
          <Show when={closedAt() === null}>
            <OnScreenPart />
          </Show>
        </Show>
        <Show when={room.role === 'view' && closedAt() === null}>
          <OffTheLineButton onSaid={props.onClose} />
        </Show>
        <SignToggles />
      </div>
    </Sheet>
  )
}
