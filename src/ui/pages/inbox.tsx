import { For, Show } from 'solid-js'
import { usePhone, type InboxEntry } from '../../state/phone.ts'
import { CaptureKinds } from '../board/capture/capture-kinds.tsx'
import { Button } from '../kit/button.tsx'
import { Choice } from '../kit/choice.tsx'
import { toast } from '../kit/toast.tsx'
import { laterWords } from '../kit/later-words.ts'
import { format, words } from '../kit/words.ts'
import { Page } from './page.tsx'
import { createPutting } from './put-on-board.ts'
import './inbox.css'

/** What was written down or shared with no board open: one tap says which board, one puts an entry there as what it is (K2). */
export function Inbox() {
  const phone = usePhone()
  const putting = createPutting()
  const drop = (entry: InboxEntry) => {
    phone.dropFromInbox(entry.id)
    toast(laterWords().inbox.dropped, () => void phone.capture(entry.text).catch(() => toast(words().capture.notKept)))
  }
  return (
    <Page title={laterWords().inbox.title}>
      <Show when={phone.inbox().length > 0 && putting.boards().length > 0}>
        <div class="inbox-board">
          <Choice
            label={laterWords().inbox.toBoard}
            value={putting.roomId()}
            choices={putting.boards().map((card) => ({ value: card.roomId, label: card.title || words().start.untitled }))}
            onChoose={putting.choose}
          />
          <Show when={putting.more()}>
            <Button kind="quiet" onPress={putting.showAll}>
              {laterWords().inbox.otherBoards}
            </Button>
          </Show>
        </div>
      </Show>
      <ul class="inbox">
        <For each={phone.inbox()} fallback={<li class="soft">{laterWords().inbox.empty}</li>}>
          {(entry) => (
            <li>
              <p>{entry.text}</p>
              <div>
                <small>{format().time(entry.at)}</small>
                <Button kind="quiet" onPress={() => drop(entry)}>
                  {laterWords().inbox.drop}
                </Button>
              </div>
              <Show when={putting.roomId()} fallback={<p class="soft">{laterWords().inbox.noBoards}</p>}>
                <CaptureKinds chips label={laterWords().inbox.putAs(entry.text)} onChoose={(kind) => void putting.put(entry, kind)} />
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Page>
  )
}
