import { createMemo, createSignal, For, Show } from 'solid-js'
import { usePhone } from '../../state/phone.ts'
import { searchShelf, type Shelf } from '../../state/shelf.ts'
import { Button } from '../kit/button.tsx'
import { TextField } from '../kit/text-field.tsx'
import { words } from '../kit/words.ts'
import { BoardRow } from './board-row.tsx'
import { OwnActions } from './own-actions.tsx'
import { ParkedDecisions } from './parked-decisions.tsx'
import { RunningCard } from './running-card.tsx'

/** From how many boards on it is quicker to search than to look, and how many are drawn at once. */
const many = 8
const atOnce = 24

const say = () => words().start

/** The boards of this phone by what they want from a person now, and what that person owes (R4). */
export function Shelves(props: { readonly shelf: Shelf }) {
  const phone = usePhone()
  const [search, setSearch] = createSignal('')
  const [drawn, setDrawn] = createSignal(atOnce)
  const isSearching = () => search().trim() !== ''
  const found = createMemo(() => (isSearching() ? searchShelf(phone.boards(), search()) : props.shelf.others))
  const shown = createMemo(() => found().slice(0, drawn()))
  return (
    <div class="shelves">
      <Show when={props.shelf.running.length > 0}>
        <section aria-label={say().runningNow}>
          <For each={props.shelf.running}>{(card) => <RunningCard card={card} />}</For>
        </section>
      </Show>
      <Show when={props.shelf.next} keyed>
        {(card) => (
          <section>
            <h2 class="heading">{say().next}</h2>
            <ul>
              <BoardRow ready card={card} />
            </ul>
          </section>
        )}
      </Show>
      <Show when={props.shelf.reviewsDue.length > 0}>
        <section>
          <h2 class="heading">{say().reviewsDue}</h2>
          <ul>
            <For each={props.shelf.reviewsDue}>{(card) => <BoardRow review card={card} />}</For>
          </ul>
        </section>
      </Show>
      <OwnActions actions={props.shelf.actions} />
      <ParkedDecisions parked={props.shelf.parked} />
      <Show when={props.shelf.others.length > 0 || phone.boards().length > many}>
        <section>
          <h2 class="heading">{say().boards}</h2>
          <Show when={phone.boards().length > many}>
            <div class="shelf-search">
              <TextField
                kind="search"
                label={say().search}
                value={search()}
                onCommit={setSearch}
                onType={(text) => {
                  setSearch(text)
                  setDrawn(atOnce)
                }}
              />
            </div>
          </Show>
          <ul class="board-list">
            <For each={shown()}>{(card) => <BoardRow card={card} />}</For>
          </ul>
          <output class="soft">{isSearching() && found().length === 0 ? say().nothingFound(search().trim()) : ''}</output>
          <Show when={found().length > shown().length}>
            <Button wide onPress={() => setDrawn((before) => before * 4)}>
              {say().moreBoards(found().length - shown().length)}
            </Button>
          </Show>
        </section>
      </Show>
    </div>
  )
}
