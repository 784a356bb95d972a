import { Index } from 'solid-js'
import { phases, type Phase } from '../../../method/clock.ts'
import type { RoomTime, Stretch } from './room-time.ts'
import './thread.css'

/** The hour drawn to scale: what is over is full, the present phase fills by time. Lock is kept apart. The words beside it say the same. */
export function Thread(props: { readonly time: RoomTime; readonly phase: Phase | null }) {
  const over = ({ phase, used }: Stretch) => (props.phase ? phases.indexOf(phase) < phases.indexOf(props.phase) : used > 0)
  return (
    <div class="thread" aria-hidden="true">
      <Index each={props.time.stretches()}>
        {(stretch) => (
          <span
            classList={{ on: stretch().phase === props.phase, kept: stretch().phase === 'lock' }}
            style={{ 'flex-grow': stretch().planned / 60_000 }}
          >
            <i style={{ transform: `scaleX(${over(stretch()) ? 1 : Math.min(1, stretch().used / stretch().planned)})` }} />
          </span>
        )}
      </Index>
    </div>
  )
}
