import { Index } from 'solid-js'
import type { Phase } from '../../../method/clock.ts'
import type { RoomTime } from './room-time.ts'
import './thread.css'

/** The hour drawn to scale: four phases, filled by time. Lock's part is kept apart. The words beside it say the same. */
export function Thread(props: { readonly time: RoomTime; readonly phase: Phase | null }) {
  return (
    <div class="thread" aria-hidden="true">
      <Index each={props.time.stretches()}>
        {(stretch) => (
          <span
            classList={{ on: stretch().phase === props.phase, kept: stretch().phase === 'lock' }}
            style={{ 'flex-grow': stretch().planned / 60_000 }}
          >
            <i style={{ transform: `scaleX(${Math.min(1, stretch().used / stretch().planned)})` }} />
          </span>
        )}
      </Index>
    </div>
  )
}
