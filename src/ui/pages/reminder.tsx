import { createEffect, createMemo, Show } from 'solid-js'
import { usePhone } from '../../state/phone.ts'
import { countWaiting } from '../../state/shelf.ts'
import { Button } from '../kit/button.tsx'
import { words } from '../kit/words.ts'

/** Once a day, one quiet line: what is overdue and due. The lists under it say the rest. */
export function Reminder() {
  const phone = usePhone()
  const waiting = createMemo(() => countWaiting(phone.boards(), Date.now()))
  const isShown = () => phone.reminder.shown() && waiting().overdue + waiting().reviews > 0
  createEffect(() => isShown() && phone.reminder.seen())
  return (
    <Show when={isShown()}>
      <p>
        <span>{words().start.waiting(waiting().overdue, waiting().reviews)}</span>
        <Button kind="quiet" onPress={phone.reminder.noted}>
          {words().start.noted}
        </Button>
      </p>
    </Show>
  )
}
