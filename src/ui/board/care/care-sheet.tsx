import { createSignal, For, Match, Show, Switch, untrack } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { laterWords } from '../../kit/later-words.ts'
import { words } from '../../kit/words.ts'
import { DeletePart } from './delete-part.tsx'
import { DuplicatePart } from './duplicate-part.tsx'
import { NewLinksPart } from './new-links-part.tsx'
import './care.css'

type Part = 'newLinks' | 'duplicate' | 'remove'

/** What can be done with a board as a whole: new links, a copy, deleting it for everybody (V4, V5). */
export function CareSheet(props: { readonly open: boolean; readonly onClose: () => void; readonly at?: Part }) {
  const room = useRoom()
  const [part, setPart] = createSignal<Part | null>(untrack(() => props.at) ?? null)
  const named = () => room.board.session.title || words().board.untitled
  const parts = (): Part[] => (room.role === 'edit' && room.ended() === null ? ['newLinks', 'duplicate', 'remove'] : ['duplicate'])
  const title = () => {
    const at = part()
    return at === 'remove' ? laterWords().care.deleteTitle(named()) : at ? laterWords().care[at] : words().board.care
  }
  return (
    <Sheet open={props.open} onClose={props.onClose} title={title()}>
      <Switch>
        <Match when={part() === 'newLinks'}>
          <NewLinksPart onDone={props.onClose} />
        </Match>
        <Match when={part() === 'duplicate'}>
          <DuplicatePart onDone={props.onClose} />
        </Match>
        <Match when={part() === 'remove'}>
          <DeletePart onDone={props.onClose} />
        </Match>
        <Match when>
          <ul class="care-parts">
            <For each={parts()}>
              {(one) => (
                <li>
                  <Button wide onPress={() => setPart(one)} aria-describedby={`care-${one}`}>
                    {laterWords().care[one]}
                  </Button>
                  <p class="note" id={`care-${one}`}>
                    {laterWords().care[`${one}Note`]}
                  </p>
                </li>
              )}
            </For>
          </ul>
          <Show when={room.role === 'view'}>
            <p class="note">{words().board.viewOnlyText}</p>
          </Show>
        </Match>
      </Switch>
    </Sheet>
  )
}
