import { createMemo, Show } from 'solid-js'
import type { Phase } from '../../method/clock.ts'
import { sameSentence } from '../../method/decision.ts'
import { useRoom } from '../../state/room.ts'
import { nameOf } from '../board/parts/name-of.ts'
import type { RoomTime } from '../board/thread/room-time.ts'
import { Thread } from '../board/thread/thread.tsx'
import { Hole } from '../kit/hole.tsx'
import { format, words } from '../kit/words.ts'
import { herePeople } from './here-people.ts'
import './screen-head.css'

interface ScreenHeadProps {
  readonly time: RoomTime
  readonly shown: Phase
  /** Names the people here too, when the column that does is folded away. */
  readonly people: boolean
}

/** The decision line, who decides by when, the clock and the thread: on the screen at all times (S1). */
export function ScreenHead(props: ScreenHeadProps) {
  const room = useRoom()
  const decision = () => room.board.decision
  const closedAt = () => room.board.session.closedAt
  const decider = () => nameOf(room.board.people, decision().deciderId)
  const counted = createMemo(() => sameSentence(decision().line, room.board.agreements, room.board.people))
  const running = () => closedAt() === null && props.time.phase() !== null
  const size = () => (decision().line.length > 130 ? 'long' : decision().line.length > 65 ? 'middle' : 'short')
  const name = () => {
    const at = closedAt()
    if (at !== null) return words().screen.closed(format().time(at))
    return running() ? words().clock.phase[props.shown] : words().clock.notStarted
  }
  const planned = () => {
    const { day, time } = room.board.session
    return words().screen.starts(day && format().day(day), time)
  }
  return (
    <header class="screen-head" classList={{ later: running() && props.shown !== 'frame' }}>
      <h1 class={`line serif ${size()}`}>
        <Show when={decision().line.trim()} fallback={<Hole block hero>{words().board.noLine}</Hole>}>
          {decision().line}
        </Show>
      </h1>
      <div class="now">
        <p class="about">
          <strong>{name()}</strong>
          <Show when={running() && props.time.paused()}>
            <span class="soft">{words().clock.paused}</span>
          </Show>
          <Show when={decider()} fallback={<Hole>{words().decision.deciderHole}</Hole>}>
            <span>{words().decision.decides(decider())}</span>
          </Show>
          <Show when={decision().decideBy} fallback={<Hole>{words().decision.decideByHole}</Hole>}>
            {(day) => <span>{words().decision.by(format().day(day()))}</span>}
          </Show>
          <Show when={props.shown === 'frame' && counted().answered > 0}>
            <span class="soft">{words().decision.agree(counted().say, room.board.people.length)}</span>
          </Show>
          <Show when={props.people}>
            <span class="soft">{herePeople(room).join(' · ')}</span>
          </Show>
        </p>
        <p class="time">
          <Show when={room.keeping().connection === 'offline'}>
            <span class="soft">{words().screen.offline}</span>
          </Show>
          <Show when={running()} fallback={<span class="soft">{closedAt() === null ? planned() : ''}</span>}>
            <Show when={props.time.left() < 0}>
              <span class="over">{words().screen.over}</span>
            </Show>
            <time classList={{ over: props.time.left() < 0, still: props.time.paused() }}>{format().countdown(props.time.left())}</time>
          </Show>
        </p>
      </div>
      <Thread time={props.time} phase={closedAt() === null ? props.time.phase() : null} />
      <Show when={running() && room.clockFrom() === 'phone'}>
        <p class="own-clock soft">{words().screen.ownClock}</p>
      </Show>
    </header>
  )
}
