import { createMemo, Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { format, words } from '../../kit/words.ts'
import type { RoomTime } from './room-time.ts'
import { Thread } from './thread.tsx'
import './clock-bar.css'

/** The thread with the present phase and its minutes left; pressing it opens the clock (C2, C3). */
export function ClockBar(props: { readonly time: RoomTime; readonly onPress: () => void }) {
  const room = useRoom()
  const closed = () => room.board.session.closedAt !== null
  const phase = () => (closed() ? null : props.time.phase())
  const minutes = createMemo(() => Math.ceil(Math.abs(props.time.left()) / 60_000))
  const name = () => {
    const current = phase()
    if (closed()) return words().clock.ended
    return current ? words().clock.phase[current] : words().clock.notStarted
  }
  const spoken = () => {
    const say = props.time.left() < 0 ? words().clock.minutesOver : words().clock.minutesLeft
    return say(minutes())
  }
  return (
    <button type="button" class="clock-bar" aria-haspopup="dialog" onClick={() => props.onPress()}>
      <span class="now">
        <strong>{name()}</strong>
        <Show when={phase()}>
          <span class="unseen">{spoken()}</span>
        </Show>
        <Show when={phase() && props.time.paused()}>
          <span class="soft">{words().clock.paused}</span>
        </Show>
        <Show
          when={phase()}
          fallback={<span class="plan">{words().clock.planned(room.board.session.time, room.board.clock.length)}</span>}
        >
          <time classList={{ over: props.time.left() < 0, still: props.time.paused() }}>
            {format().countdown(props.time.left())}
          </time>
        </Show>
      </span>
      <Thread time={props.time} phase={phase()} />
    </button>
  )
}
