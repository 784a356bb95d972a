import { createMemo, Show } from 'solid-js'
import { workflowTimes, type Step } from '../../../method/workflow.ts'
import { useRoom } from '../../../state/room.ts'
import { format, words } from '../../kit/words.ts'

const said = (minutes: number) => (minutes > 0 ? format().duration(minutes) : '')

/** Work and waiting added up, and where one waits longest (W3). */
export function Totals() {
  const room = useRoom()
  const times = createMemo(() => workflowTimes(room.board.steps))
  const named = (step: Step) => step.what.trim() || words().workflow.step(room.board.steps.indexOf(step) + 1)
  return (
    <Show when={times().working > 0 || times().waiting > 0}>
      <p class="totals">
        {words().workflow.totals(said(times().working), said(times().waiting))}
        <Show when={times().longest}>
          {(step) => (
            <span class="longest">{words().workflow.longestWait(said(step().waiting ?? 0), named(step()))}</span>
          )}
        </Show>
      </p>
    </Show>
  )
}
