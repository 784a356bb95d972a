import { Show } from 'solid-js'
import { usePhone, type BoardCard } from '../../state/phone.ts'
import { useNavigation, type Route } from '../../state/route.ts'
import { Dots } from '../board/parts/dots.tsx'
import { Link } from '../kit/link.tsx'
import { Menu } from '../kit/menu.tsx'
import { format, words } from '../kit/words.ts'
import { boardEntries } from './board-entries.ts'
import './board-row.css'

/** When a session is or was, in one or two words. */
export function whenOf(card: BoardCard): string {
  if (card.closedAt !== null && card.day) return words().start.closed(format().day(card.day))
  return [card.day && format().day(card.day), card.time].filter(Boolean).join(' · ')
}

interface BoardRowProps {
  readonly card: BoardCard
  /** Also says how prepared it is. */
  readonly ready?: boolean
  /** Leads to its review, which is due. */
  readonly review?: boolean
}

/** One board in a list: its title, when, what was called or is to be decided, and what can be done with it. */
export function BoardRow(props: BoardRowProps) {
  const phone = usePhone()
  const navigation = useNavigation()
  const name = () => props.card.title || words().start.untitled
  const to = (): Route => ({ page: 'board', roomId: props.card.roomId, place: props.review ? 'review' : 'start' })
  const line = () => (props.card.closedAt !== null && props.card.call) || props.card.decision
  return (
    <li class="board-row">
      <Link to={to()}>
        <span class="over">
          <strong>{name()}</strong>
          <small>{props.review ? words().start.reviewOn(format().day(props.card.reviewDay)) : whenOf(props.card)}</small>
        </span>
        <span class="line serif" classList={{ soft: !line() }}>
          {line() || words().start.noLine}
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
      <Menu label={words().start.moreFor(name())} entries={boardEntries(props.card, phone, navigation)}>
        <Dots />
      </Menu>
    </li>
  )
}
