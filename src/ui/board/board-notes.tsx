import { createEffect, createMemo, createSignal, lazy, onCleanup, Show, Suspense } from 'solid-js'
import { usePhone } from '../../state/phone.ts'
import { useRoom, type Room } from '../../state/room.ts'
import { Link } from '../kit/link.tsx'
import { words } from '../kit/words.ts'
import { ReviewDueNote } from './review/review-due.tsx'
import { JoinIn } from './people/join-in.tsx'
import './board-notes.css'

const EndedNote = lazy(async () => ({ default: (await import('./care/ended-note.tsx')).EndedNote }))
const MovingNote = lazy(async () => ({ default: (await import('./care/moving-note.tsx')).MovingNote }))

/** True while a board holds nothing but, at most, this person: whoever made it always wrote more. */
function nothingYet(room: Room): boolean {
  const { session, decision, people } = room.board
  return session.title + session.day + decision.line === '' && people.every((one) => one.id === room.me())
}

/** How long a relay that answers may take to bring a board before the link itself is in doubt, in ms. */
const patience = 3000

/** Says that nothing has come yet; once the relay has had its time, that the link may be an old one (J1). */
function NothingYet() {
  const room = useRoom()
  const connection = createMemo(() => room.keeping().connection)
  const [late, setLate] = createSignal(false)
  createEffect(() => {
    setLate(false)
    if (connection() !== 'connected') return
    const wait = setTimeout(() => setLate(true), patience)
    onCleanup(() => clearTimeout(wait))
  })
  return <output>{words().board[late() ? 'notThere' : connection() === 'offline' ? 'noWayYet' : 'onItsWay']}</output>
}

/** What is worth knowing before what the page shows: view only, closed, newer, no name yet. At most a line each. */
export function BoardNotes(props: { readonly at: 'phase' | 'outcome' | 'review'; readonly onForget?: () => void; readonly onNewLinks?: () => void }) {
  const room = useRoom()
  const phone = usePhone()
  const closed = () => room.board.session.closedAt !== null
  const moving = createMemo(() => room.ended() === null && phone.boards().some((one) => one.roomId === room.roomId && one.moving === true))
  return (
    <div class="board-notes">
      <Suspense>
        <Show when={room.ended()}>{(ended) => <EndedNote ended={ended()} onForget={props.onForget} />}</Show>
        <Show when={moving()}>
          <MovingNote onGoOn={props.onNewLinks} />
        </Show>
      </Suspense>
      <Show when={room.role === 'view'}>
        <p>
          <strong>{words().board.viewOnly}.</strong> {words().board.viewOnlyText}
        </p>
      </Show>
      <Show when={room.ready() && room.ended() === null && nothingYet(room)}>
        <NothingYet />
      </Show>
      <Show when={room.ready()}>
        <ReviewDueNote />
      </Show>
      <Show when={closed() && props.at === 'phase'}>
        <p>
          {words().board.closed}{' '}
          <Link to={{ page: 'board', roomId: room.roomId, place: 'start' }} replace>
            {words().outcome.toIt}
          </Link>
        </p>
      </Show>
      <Show when={room.board.newer}>
        <p>{words().board.newer}</p>
      </Show>
      {/* Nothing stands above an outcome that is read. Elsewhere a name is asked for also then: what happens to actions is kept with who did it. */}
      <Show when={room.ready() && room.role === 'edit' && room.me() === '' && !(phone.name() && nothingYet(room)) && !(closed() && props.at === 'outcome')}>
        <JoinIn />
      </Show>
    </div>
  )
}
