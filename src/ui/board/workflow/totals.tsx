import { createMemo, Show } from 'solid-js'
import { workflowTimes } from '../../../method/workflow.ts'
import { useRoom } from '../../../state/room.ts'
import { format, words } from '../../kit/words.ts'

/** Work and waiting added up, and where one waits longest (W3). */
export function Totals() {
  const room = useRoom()
  const times = createMemo(() => workflowTimes(room.board.steps))
  return (
    <Show when={times().working > 0 || times().waiting > 0}>
      <p class="totals">
        {words().workflow.totals(format().duration(times().working), format().duration(times().waiting))}
        <Show when={times().longest?.what}>{(what) => <>, {words().workflow.longest(what())}</>}</Show>
      </p>
    </Show>
  )
}
