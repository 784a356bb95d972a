import { createEffect, createMemo, Match, on, Show, Switch } from 'solid-js'
import { onlyLockLeft, phaseMinutes, phases, type Phase } from '../../../method/clock.ts'
import { useRoom } from '../../../state/room.ts'
import { announce } from '../../kit/announcer.tsx'
import { Button } from '../../kit/button.tsx'
import { format, words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { createLateStart } from './late-start.ts'
import type { RoomTime } from './room-time.ts'
import { startHour } from './start-hour.ts'
import '../../kit/chip.css'
import './time-note.css'

interface TimeNoteProps {
  readonly time: RoomTime
  /** Where the room is, while this phone shows something else. */
  readonly elsewhere: Phase | null
  readonly onFollow: () => void
}

const say = () => words().clock

/** The one thing about the time that is worth a line now: only Lock's minutes are left (C4), the room is elsewhere (C6), it is late (C8). */
export function TimeNote(props: TimeNoteProps) {
  const room = useRoom()
  const closed = () => room.board.session.closedAt !== null
  const onlyLock = createMemo(() => !closed() && onlyLockLeft(room.board.clock, props.time.now()))
  const lockMinutes = () => phaseMinutes(room.board.clock.length).lock + room.board.clock.added.lock
  const late = createLateStart(() => props.time)
  const lateNow = createMemo(() => mayEdit(room) && late() !== null)
  createEffect(on(onlyLock, (yes) => yes && announce(say().onlyLock(lockMinutes())), { defer: true }))
  createEffect(on(lateNow, (yes) => yes && announce(say().late(format().time(props.time.now()))), { defer: true }))
  return (
    <div class="time-note">
      <Switch>
        <Match when={onlyLock()}>
          <p>{say().onlyLock(lockMinutes())}</p>
          <Show when={mayEdit(room)}>
            <Button kind="main" onPress={() => room.edit.clock.enter('lock')}>
              {say().jumpToLock}
            </Button>
          </Show>
        </Match>
        <Match when={!closed() && props.elsewhere}>
          {(at) => (
            <button type="button" class="chip" onClick={() => props.onFollow()}>
              {say().roomAt(say().phase[at()])}
            </button>
          )}
        </Match>
        <Match when={lateNow() && late()}>
          {(offer) => (
            <>
              <p class="late">
                {say().late(format().time(props.time.now()))}
                <span class="soft">{say().lateText(phases.map((phase) => offer().minutes[phase]).join(' / '), format().time(offer().endsAt))}</span>
              </p>
              <Button onPress={() => startHour(room, offer().length)}>{say().startLate(offer().length)}</Button>
            </>
          )}
        </Match>
      </Switch>
    </div>
  )
}
