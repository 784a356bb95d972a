import { createMemo, Show } from 'solid-js'
import { endsSoon } from '../../../method/clock-signs.ts'
import { useRoom } from '../../../state/room.ts'
import { format, words } from '../../kit/words.ts'
import { nameOf } from '../parts/name-of.ts'
import { doneHere } from '../people/done-here.ts'
import type { RoomTime } from './room-time.ts'
import { Thread } from './thread.tsx'
import './clock-bar.css'

const say = () => words().clock

/** A long name is cut, so that there is room for what is said of it. */
const shorten = (name: string) => (name.length > 14 ? `${[...name].slice(0, 11).join('')}…` : name)

/** Before the hour and after it; what starts it is in the sheet that the bar opens, so that no finger starts the hour of all by chance. */
function NotRunning(props: { readonly startable: boolean }) {
  const room = useRoom()
  return (
    <>
      <span class="plan">{say().planned(room.board.session.time, room.board.clock.length)}</span>
      <Show when={props.startable}>
        <span class="go">{say().go}</span>
      </Show>
    </>
  )
}

/** The thread with the present phase, its minutes left and who holds the clock; pressing it opens the clock (C2, C3). */
export function ClockBar(props: { readonly time: RoomTime; readonly onPress: () => void }) {
  const room = useRoom()
  const closed = () => room.board.session.closedAt !== null
  const phase = () => (closed() ? null : props.time.phase())
  const minutes = createMemo(() => Math.abs(Math.ceil(props.time.left() / 60_000)))
  const over = createMemo(() => props.time.left() < 0)
  const soon = createMemo(() => endsSoon(props.time.left()))
  const name = () => {
    const current = phase()
    if (closed()) return say().ended
    return current ? say().phase[current] : say().notStarted
  }
  const spoken = () => (over() && minutes() > 0 ? say().minutesOver : say().minutesLeft)(minutes())
  /** Whoever holds the clock sees here how many are done, once somebody is (J2). */
  const counted = createMemo(() => doneHere(room, phase()), undefined, { equals: (one, other) => one?.done === other.done && one.of === other.of })
  const holder = () => {
    const id = room.board.clock.holderId
    if (id !== '' && id === room.me()) return counted().done > 0 ? words().board.doneCount(counted().done, counted().of) : say().heldByMe
    const held = nameOf(room.board.people, id)
    return held && say().held(shorten(held))
  }
  return (
    <button type="button" class="clock-bar" aria-haspopup="dialog" onClick={() => props.onPress()}>
      <span class="now">
        <strong>{name()}</strong>
        <Show when={phase()} fallback={<NotRunning startable={!closed() && room.role === 'edit'} />}>
          <span class="soft" classList={{ unseen: props.time.paused() || !(soon() || over()) }}>
            {spoken()}
          </span>
          <Show when={props.time.paused()} fallback={<span class="soft holder" classList={{ unseen: soon() || over() }}>{holder()}</span>}>
            <span class="soft">{say().paused}</span>
          </Show>
          <time classList={{ over: over(), soon: soon(), still: props.time.paused() }}>{format().countdown(props.time.left())}</time>
        </Show>
      </span>
      <Thread time={props.time} phase={phase()} />
    </button>
  )
}
