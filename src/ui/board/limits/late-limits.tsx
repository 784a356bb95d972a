import { Show } from 'solid-js'
import { lateMinute } from '../../../method/late-limits.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { limitText } from './limit-text.ts'
import '../parts/margin-note.css'
import './late-limits.css'

/** Which limits came up after Compare began and were not checked against the options since; "Checked" holds for everybody (L4). */
export function LateLimits() {
  const room = useRoom()
  const late = () => room.board.limits.filter((limit) => room.flags(`limits/${limit.id}/raisedAt`).length > 0)
  const first = () => Math.min(...late().map((limit) => lateMinute(limit, room.board.clock) ?? 0))
  const named = () => late().map((limit) => limitText(limit).large || words().limits.types[limit.type])
  const check = () => {
    for (const flag of late().flatMap((limit) => room.flags(`limits/${limit.id}/raisedAt`))) room.edit.dismiss(flag)
  }
  return (
    <Show when={late().length > 0}>
      <div class="margin-note late-limits" role="note">
        <p>
          <strong>{named().join(' · ')}</strong> {words().limits.late(late().length, first())}
        </p>
        <Show when={mayEdit(room)}>
          <div class="ways">
            <Button kind="quiet" onPress={check}>
              {words().limits.checked}
            </Button>
          </div>
        </Show>
      </div>
    </Show>
  )
}
