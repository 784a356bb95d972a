import { Show } from 'solid-js'
import { phases } from '../../../method/clock.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { format, words } from '../../kit/words.ts'
import { createLateStart } from './late-start.ts'
import type { RoomTime } from './room-time.ts'
import { startHour } from './start-hour.ts'

const say = () => words().clock

/** Starts the hour: as planned, or late with what is left of it, which is offered first then (C8). */
export function ClockStart(props: { readonly time: RoomTime; readonly onStart: () => void }) {
  const room = useRoom()
  const late = createLateStart(() => props.time)
  const start = (minutes?: number) => {
    // What is open here would keep this phone from going along to Frame.
    props.onStart()
    startHour(room, minutes)
  }
  return (
    <Show
      when={late()}
      fallback={
        <Button kind="main" wide onPress={() => start()}>
          {say().start}
        </Button>
      }
    >
      {(offer) => (
        <>
          <p class="late">
            {say().late(format().time(props.time.now()))}
            <span class="soft">{say().lateText(phases.map((phase) => offer().minutes[phase]).join(' / '), format().time(offer().endsAt))}</span>
          </p>
          <Button kind="main" wide onPress={() => start(offer().length)}>
            {say().startLate(offer().length)}
          </Button>
          <Button wide onPress={() => start()}>
            {say().startWhole(room.board.clock.length)}
          </Button>
        </>
      )}
    </Show>
  )
}
