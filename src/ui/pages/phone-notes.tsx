import { Show } from 'solid-js'
import { usePhone } from '../../state/phone.ts'
import { Button } from '../kit/button.tsx'
import { Link } from '../kit/link.tsx'
import { words } from '../kit/words.ts'
import { Reminder } from './reminder.tsx'
import './phone-notes.css'

/** What this phone has to say before its boards: storage in trouble, a newer version, entries that wait. */
export function PhoneNotes() {
  const phone = usePhone()
  return (
    <div class="phone-notes">
      <Show when={phone.storageProblem()}>{(problem) => <p role="alert">{words().keeping.explain[problem()]}</p>}</Show>
      <Show when={phone.update()}>
        {(update) => (
          <p>
            <span>{words().start.update}</span>
            <Button kind="quiet" onPress={() => update().take()}>
              {words().start.takeUpdate}
            </Button>
          </p>
        )}
      </Show>
      <Reminder />
      <Show when={phone.inbox().length > 0}>
        <Link to={{ page: 'inbox' }}>{words().start.inbox(phone.inbox().length)}</Link>
      </Show>
    </div>
  )
}
