import { Show } from 'solid-js'
import type { BoardCard } from '../../state/phone.ts'
import { Link } from '../kit/link.tsx'
import { format, words } from '../kit/words.ts'
import '../kit/button.css'

/** The session that runs now: large, one tap in. */
export function RunningCard(props: { readonly card: BoardCard }) {
  return (
    <Link class="running" to={{ page: 'board', roomId: props.card.roomId, place: 'start' }}>
      <span class="over">
        <b>{words().start.runningNow}</b>
        <span>{words().start.since(format().time(props.card.startedAt!))}</span>
      </span>
      <strong>{props.card.title || words().start.untitled}</strong>
      <Show when={props.card.decision}>{(line) => <span class="line serif">{line()}</span>}</Show>
      <span class="button main">{words().start.open}</span>
    </Link>
  )
}
