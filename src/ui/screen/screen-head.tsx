import { createMemo, Show } from 'solid-js'
import { endsSoon } from '../../method/clock-signs.ts'
import { onlyLockLeft, phaseMinutes, type Phase } from '../../method/clock.ts'
import { sameSentence } from '../../method/decision.ts'
import { useRoom } from '../../state/room.ts'
import { nameOf } from '../board/parts/name-of.ts'
import { createLateStart } from '../board/thread/late-start.ts'
import type { RoomTime } from '../board/thread/room-time.ts'
import { Thread } from '../board/thread/thread.tsx'
import { Hole } from '../kit/hole.tsx'
import { format, words } from '../kit/words.ts'
import { doneHere } from '../board/people/done-here.ts'
import { countHere } from './count-here.ts'
import { ScreenUsed } from './screen-used.tsx'
import { ScreenVersions } from './screen-versions.tsx'
import './screen-head.css'

interface ScreenHeadProps {
  readonly time: RoomTime
  readonly shown: Phase
  /** Counts the people here and says how to join, when the column that does is away. */
  readonly people: boolean
  /** Whether the browser still waits for a key or a press before it sounds. */
  readonly silent: boolean
  readonly onSound: () => void
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
  const late = createLateStart(() => props.time)
  const over = createMemo(() => props.time.left() < 0)
  const soon = createMemo(() => endsSoon(props.time.left()))
  const onlyLock = createMemo(() => onlyLockLeft(room.board.clock, props.time.now()))
  const holder = () => nameOf(room.board.people, room.board.clock.holderId)
  /** The one thing that is worth saying beside the time. */
  const note = () => {
    const say = words().clock
    if (room.keeping().connection === 'offline') return `${words().screen.offline} ${room.clockFrom() === 'phone' ? words().screen.ownClock : ''}`
    if (onlyLock()) return say.onlyLock(phaseMinutes(room.board.clock.length).lock + room.board.clock.added.lock)
    if (props.time.paused()) return say.paused
    if (over()) return words().screen.over
    if (soon()) return say.minutesLeft(Math.ceil(props.time.left() / 60_000))
    if (room.clockFrom() === 'phone') return words().screen.ownClock
    return holder() && say.held(holder())
  }
  const here = () => {
    const { done, of } = doneHere(room, props.time.phase())
    return [countHere(room), done > 0 && words().board.doneCount(done, of)].filter(Boolean).join(' · ')
  }
  /** The typed code, where it is known and may be seen. */
  const way = () => {
    const known = room.knocks.code()
    if (!known || known.until <= props.time.now() || room.board.onScreen.codeHidden || closedAt() !== null) return ''
    return words().screen.joinAt(new URL(room.links().view).host, `${known.code.slice(0, 3)} ${known.code.slice(3)}`)
  }
  const planned = () => {
    if (late()) return words().clock.late(format().time(props.time.now()))
    const { day, time } = room.board.session
    return words().screen.starts(day && format().day(day), time)
  }
  return (
    <header class="screen-head" classList={{ later: closedAt() !== null || (running() && props.shown !== 'frame') }}>
      <h1 class={`line serif ${size()}`}>
        <Show when={decision().line.trim()} fallback={<Hole block hero>{words().board.noLine}</Hole>}>
          <ScreenVersions versions={decision().versions.line}>{decision().line}</ScreenVersions>
        </Show>
      </h1>
      <div class="now">
        <p class="about">
          <strong>{name()}</strong>
          <Show when={closedAt() === null}>
            <Show when={decider()} fallback={<Hole>{words().decision.deciderHole}</Hole>}>
              <span>{words().decision.decides(decider())}</span>
            </Show>
            <Show when={decision().decideBy} fallback={<Hole>{words().decision.decideByHole}</Hole>}>
              {(day) => <span>{words().decision.by(format().day(day()))}</span>}
            </Show>
          </Show>
          <Show when={props.shown === 'frame' && counted().answered > 0}>
            <span class="soft">{words().decision.agree(counted().say, counted().of)}</span>
          </Show>
          <Show when={props.people}>
            <span class="soft">{here()}</span>
            <Show when={way()}>
              <span class="soft way">{way()}</span>
            </Show>
          </Show>
          <Show when={props.silent && closedAt() === null}>
            <button type="button" class="sound-way" aria-keyshortcuts="s" onClick={() => props.onSound()}>
              {words().screen.soundWay}
            </button>
          </Show>
        </p>
        <p class="time">
          <Show when={running()} fallback={<Show when={closedAt() !== null} fallback={<span class="soft">{planned()}</span>}><ScreenUsed time={props.time} /></Show>}>
            <span class="beside" classList={{ over: over() || onlyLock(), wide: room.keeping().connection === 'offline' }} data-glow>{note()}</span>
            <time classList={{ over: over(), soon: soon(), still: props.time.paused() }}>{format().countdown(props.time.left())}</time>
          </Show>
        </p>
      </div>
      <Thread time={props.time} phase={closedAt() === null ? props.time.phase() : null} />
    </header>
  )
}
