import { Index } from 'solid-js'
import { phases, type Phase } from '../../../method/clock.ts'
import type { RoomTime, Stretch } from './room-time.ts'
import './thread.css'

/** A phase that took or has nothing is still a part of the thread, in milliseconds. */
const thinnest = 60_000

/**
 * The hour drawn to scale as it stands: what is over is full and as long as it took, the present phase fills by time, and where
 * it runs over those to come get shorter. Lock is kept apart and never does (C4). The words beside it say the same.
 */
export function Thread(props: { readonly time: RoomTime; readonly phase: Phase | null }) {
  const over = ({ phase, used }: Stretch) => (props.phase ? phases.indexOf(phase) < phases.indexOf(props.phase) : used > 0)
  const length = (stretch: Stretch) => (over(stretch) ? stretch.used : Math.max(stretch.has, stretch.used))
  const filled = (stretch: Stretch) => (over(stretch) ? 1 : stretch.used === 0 ? 0 : Math.min(1, stretch.used / Math.max(1, stretch.has)))
  return (
    <div class="thread" aria-hidden="true">
      <Index each={props.time.stretches()}>
        {(stretch) => (
          <span
            classList={{ on: stretch().phase === props.phase, kept: stretch().phase === 'lock' }}
            style={{ 'flex-grow': Math.max(thinnest, length(stretch())) / 60_000 }}
          >
            <i style={{ transform: `scaleX(${filled(stretch())})` }} />
          </span>
        )}
      </Index>
    </div>
  )
}
