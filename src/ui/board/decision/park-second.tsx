import { Show } from 'solid-js'
import { secondIn } from '../../../method/decision-flags.ts'
import type { Flag } from '../../../method/flags.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { toast } from '../../kit/toast.tsx'
import { words } from '../../kit/words.ts'

/** Takes a second question out of the decision line and parks it as the next decision, with a way back (D6). */
export function ParkSecond(props: { readonly flag: Flag }) {
  const room = useRoom()
  const line = () => room.board.decision.line
  const park = () => {
    const question = secondIn(props.flag)
    // What is known of the question is true of the text that it was found in, and of no other.
    if (!question || line() !== props.flag.text) return
    const taken = props.flag.text.slice(...question.cut)
    const id = room.edit.decision.park(question)
    const left = line()
    toast(words().decision.parked(question.asks), () => {
      if (line() === left) room.edit.decision.unpark(id, question, taken)
      else toast(words().decision.staysParked)
    })
  }
  return (
    <Show when={secondIn(props.flag)}>
      <Button kind="quiet" class="mend" onPress={park}>
        {words().decision.parkIt}
      </Button>
    </Show>
  )
}
