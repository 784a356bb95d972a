import { createMemo, createSignal, For, Show } from 'solid-js'
import { useOpenRoom } from '../../state/rooms.ts'
import type { OwnAction } from '../../state/shelf.ts'
import { DoneRing } from '../kit/done-ring.tsx'
import { Link } from '../kit/link.tsx'
import { toast } from '../kit/toast.tsx'
import { format, words } from '../kit/words.ts'
import './own-actions.css'

/** How many are shown before the others are asked for, and how many where so many are overdue. */
const atOnce = 5
const atMost = 10

const say = () => words().start

/** What this phone's person owes, overdue first; one tap on the ring says that it is done, without opening its board (A6, R4). */
export function OwnActions(props: { readonly actions: readonly OwnAction[] }) {
  const [all, setAll] = createSignal(false)
  const late = () => props.actions.filter((action) => action.overdue).length
  const ids = createMemo(() => props.actions.slice(0, all() ? undefined : Math.min(Math.max(atOnce, late()), atMost)).map((one) => `${one.roomId} ${one.id}`))
  const byId = createMemo(() => new Map(props.actions.map((one) => [`${one.roomId} ${one.id}`, one])))
  return (
    <Show when={props.actions.length > 0}>
      <section>
        <h2 class="heading">{say().myActions}</h2>
        <ul>
          <For each={ids()}>{(id) => <Show when={byId().get(id)}>{(action) => <OneAction action={action()} />}</Show>}</For>
        </ul>
        <Show when={ids().length < props.actions.length}>
          <button type="button" class="more-rows" onClick={() => setAll(true)}>
            {say().moreActions(props.actions.length - ids().length)}
          </button>
        </Show>
      </section>
    </Show>
  )
}

function OneAction(props: { readonly action: OwnAction }) {
  const openRoom = useOpenRoom()
  const [isDone, setIsDone] = createSignal(false)
  const when = () => {
    const { due, overdue } = props.action
    if (!due) return say().noDate
    return overdue ? say().overdue(format().day(due)) : say().dueBy(format().day(due))
  }
  const done = async () => {
    if (isDone()) return
    setIsDone(true)
    const { roomId, id, text } = props.action
    const room = await openRoom(roomId).catch(() => null)
    if (!room) {
      setIsDone(false)
      return toast(say().notOpened)
    }
    const step = room.edit.actions.change(id, 'state', 'done')
    toast(say().markedDone(text), () => {
      setIsDone(false)
      // The board may have closed by itself meanwhile.
      void openRoom(roomId).then((again) => again?.edit.actions.takeBack(id, step))
    })
  }
  return (
    <li class="own-action" classList={{ done: isDone() }}>
      <Show when={props.action.mayEdit}>
        <DoneRing done={isDone()} label={say().markDone(props.action.text)} onPress={() => void done()} />
      </Show>
      <Link to={{ page: 'board', roomId: props.action.roomId, place: 'lock' }}>
        <span>{props.action.text}</span>
        <small>
          <span classList={{ late: props.action.overdue }}>{when()}</span>
          <Show when={props.action.board}> · {props.action.board}</Show>
        </small>
      </Link>
    </li>
  )
}
