import { Show } from 'solid-js'
import type { BoardCard } from '../../state/phone.ts'
import { Link } from '../kit/link.tsx'
import { format, words } from '../kit/words.ts'
import './board-row.css'

/** When a session is or was, in one or two words. */
export function whenOf(card: BoardCard): string {
  if (card.closedAt !== null && card.day) return words().start.closed(format().day(card.day))
  return [card.day && format().day(card.day), card.time].filter(Boolean).join(' · ')
}

/** One board in a list: its title, when, and the decision line; `ready` also says how prepared it is. */
export function BoardRow(props: { readonly card: BoardCard; readonly note?: string; readonly ready?: boolean }) {
  return (
    <li class="board-row">
      <Link to={{ page: 'board', roomId: props.card.roomId, place: 'frame' }}>
        <span class="over">
          <strong>{props.card.title || words().start.untitled}</strong>
          <small>{props.note ?? whenOf(props.card)}</small>
        </span>
        <span class="line serif" classList={{ soft: !props.card.decision }}>
          {props.card.decision || words().start.noLine}
        </span>
        <Show when={props.ready && props.card.ready}>
          {(ready) => (
            <small class="prepared">
              {ready().missing > 0 ? words().ready.card(ready().missing, ready().minutes) : words().ready.cardReady}
            </small>
          )}
        </Show>
        <Show when={props.card.role === 'view'}>
          <small>{words().start.viewOnly}</small>
        </Show>
      </Link>
    </li>
  )
}
