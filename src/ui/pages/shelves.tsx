import { createMemo, createSignal, For, Show } from 'solid-js'
import { usePhone } from '../../state/phone.ts'
import { searchShelf, sortShelf } from '../../state/shelf.ts'
import { Link } from '../kit/link.tsx'
import { TextField } from '../kit/text-field.tsx'
import { createTicker } from '../kit/ticker.ts'
import { format, words } from '../kit/words.ts'
import { BoardRow } from './board-row.tsx'
import { RunningCard } from './running-card.tsx'

/** From how many boards on it is quicker to search than to look. */
const many = 8

const say = () => words().start

/** The boards of this phone by what they want from a person now, and what that person owes (R4). */
export function Shelves() {
  const phone = usePhone()
  const minute = createTicker(60_000)
  const [search, setSearch] = createSignal('')
  const shelf = createMemo(() => {
    minute()
    return sortShelf(phone.boards(), Date.now())
  })
  const found = createMemo(() => (search().trim() ? searchShelf(phone.boards(), search()) : shelf().others))
  return (
    <div class="shelves">
      <Show when={shelf().running.length > 0}>
        <section aria-label={say().runningNow}>
          <For each={shelf().running}>{(card) => <RunningCard card={card} />}</For>
        </section>
      </Show>
      <Show when={shelf().next}>
        {(card) => (
          <section>
            <h2 class="heading">{say().next}</h2>
            <ul>
              <BoardRow ready card={card()} />
            </ul>
          </section>
        )}
      </Show>
      <Show when={shelf().reviewsDue.length > 0}>
        <section>
          <h2 class="heading">{say().reviewsDue}</h2>
          <ul>
            <For each={shelf().reviewsDue}>
              {(card) => <BoardRow card={card} note={say().reviewOn(format().day(card.reviewDay))} />}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={shelf().actions.length > 0}>
        <section>
          <h2 class="heading">{say().myActions}</h2>
          <ul>
            <For each={shelf().actions}>
              {(action) => (
                <li class="own-action">
                  <Link to={{ page: 'board', roomId: action.roomId, place: 'lock' }}>
                    <span>{action.text}</span>
                    <small classList={{ late: action.overdue }}>
                      {!action.due
                        ? say().noDate
                        : action.overdue
                          ? say().overdue(format().day(action.due))
                          : say().dueBy(format().day(action.due))}
                    </small>
                  </Link>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={shelf().others.length > 0 || phone.boards().length > many}>
        <section>
          <h2 class="heading">{say().boards}</h2>
          <Show when={phone.boards().length > many}>
            <div class="shelf-search">
              <TextField kind="search" label={say().search} value={search()} onCommit={setSearch} onType={setSearch} />
            </div>
          </Show>
          <ul>
            <For each={found()}>{(card) => <BoardRow card={card} />}</For>
          </ul>
          <Show when={search().trim() && found().length === 0}>
            <output class="soft">{say().nothingFound(search().trim())}</output>
          </Show>
        </section>
      </Show>
    </div>
  )
}
