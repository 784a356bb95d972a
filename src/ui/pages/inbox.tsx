import { createSignal, For, Show } from 'solid-js'
import { usePhone, type InboxEntry } from '../../state/phone.ts'
import { Button } from '../kit/button.tsx'
import { toast } from '../kit/toast.tsx'
import { format, words } from '../kit/words.ts'
import { Page } from './page.tsx'
import { PutOnBoard } from './put-on-board.tsx'
import './inbox.css'

/** What was written down or shared with no board open, until it is put on one (K2). */
export function Inbox() {
  const phone = usePhone()
  const [putting, setPutting] = createSignal<InboxEntry | null>(null)
  const drop = (entry: InboxEntry) => {
    phone.dropFromInbox(entry.id)
    toast(words().inbox.dropped, () => void phone.capture(entry.text).catch(() => toast(words().capture.notKept)))
  }
  return (
    <Page title={words().inbox.title}>
      <ul class="inbox">
        <For each={phone.inbox()} fallback={<li class="soft">{words().inbox.empty}</li>}>
          {(entry) => (
            <li>
              <p>{entry.text}</p>
              <div>
                <small>{format().time(entry.at)}</small>
                <Button kind="quiet" onPress={() => drop(entry)}>
                  {words().inbox.drop}
                </Button>
                <Button onPress={() => setPutting(entry)}>{words().inbox.put}</Button>
              </div>
            </li>
          )}
        </For>
      </ul>
      <Show when={putting()}>{(entry) => <PutOnBoard entry={entry()} onClose={() => setPutting(null)} />}</Show>
    </Page>
  )
}
