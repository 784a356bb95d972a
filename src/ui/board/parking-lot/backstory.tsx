import { Show } from 'solid-js'
import type { Parked } from '../../../method/parking-lot.ts'
import { splitFact } from '../../../state/captured.ts'
import { useRoom, type Room } from '../../../state/room.ts'
import { toast } from '../../kit/toast.tsx'
import { words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import '../../kit/chip.css'

/** Parks an entry as backstory, and offers to take that back (K3). */
export function parkAsBackstory(room: Room, list: 'facts' | 'questions', id: string, text: string): void {
  const parkedId = room.edit.parked.add({ text, kind: 'backstory' })
  room.edit[list].remove(id)
  toast(words().parkingLot.parkedAsBackstory(text), () => {
    room.edit[list].restore(id)
    room.edit.parked.remove(parkedId)
  })
}

/** The one question about backstory, "Does it change the answer?"; what does becomes a fact or an open question by one tap (K3). */
export function Backstory(props: { readonly parked: Parked }) {
  const room = useRoom()
  const text = () => props.parked.text.trim()
  const said = () => props.parked.changesAnswer
  const answer = (changes: boolean | null) => room.edit.parked.set(props.parked.id, 'changesAnswer', changes)
  const move = (list: 'facts' | 'questions') => {
    const { id } = props.parked
    const moved = list === 'facts' ? room.edit.facts.add(splitFact(text())) : room.edit.questions.add({ text: text() })
    room.edit.parked.remove(id)
    toast(words().parkingLot.moved[list](text()), () => {
      room.edit.parked.restore(id)
      room.edit[list].remove(moved)
    })
  }
  return (
    <div class="backstory">
      <Show
        when={said() === null}
        fallback={<p class="note">{said() ? words().parkingLot.changes : words().parkingLot.stays}</p>}
      >
        <p class="note">{words().parkingLot.changesAsk}</p>
      </Show>
      <Show when={mayEdit(room) && text()}>
        <Show
          when={said() === null}
          fallback={
            <>
              <Show when={said()}>
                <button type="button" class="chip" onClick={() => move('facts')}>
                  {words().parkingLot.asFact}
                </button>
                <button type="button" class="chip" onClick={() => move('questions')}>
                  {words().parkingLot.asQuestion}
                </button>
              </Show>
              <button type="button" class="again" onClick={() => answer(null)}>
                {words().parkingLot.askAgain}
              </button>
            </>
          }
        >
          <button type="button" class="hole" onClick={() => answer(true)}>
            {words().parkingLot.yes}
          </button>
          <button type="button" class="hole" onClick={() => answer(false)}>
            {words().parkingLot.no}
          </button>
        </Show>
      </Show>
    </div>
  )
}
