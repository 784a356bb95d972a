import { createMemo, Show } from 'solid-js'
import { workflowTimes, type Step } from '../../../method/workflow.ts'
import { useRoom } from '../../../state/room.ts'
import { format, words } from '../../kit/words.ts'

/** Work and waiting added up, and where one waits longest (W3). */
export function Totals() {
  const room = useRoom()
  const times = createMemo(() => workflowTimes(room.board.steps))
  const named = (step: Step) => step.what.trim() || words().workflow.step(room.board.steps.indexOf(step) + 1)
  return (
    <Show when={times().working > 0 || times().waiting > 0}>
      <p class="totals">
        {words().workflow.totals(format().duration(times().working), format().duration(times().waiting))}
        <Show when={times().longest}>
          {(step) => (
            <span class="longest">{words().workflow.longestWait(format().duration(step().waiting ?? 0), named(step()))}</span>
          )}
        </Show>
      </p>
    </Show>
  )
}
