import { createSignal, lazy, Show, Suspense } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { Reorder } from '../../kit/reorder.tsx'
import { words } from '../../kit/words.ts'
import { AddLine } from '../parts/add-line.tsx'
import { mayEdit } from '../parts/may-edit.ts'
import { Section } from '../parts/section.tsx'
import { ActionCard } from './action-card.tsx'
import { WhoAndWhen } from './who-and-when.tsx'
import './actions.css'

/** Only a closed board needs it. */
const FollowedActions = lazy(async () => ({ default: (await import('./followed-action.tsx')).FollowedActions }))

/** What happens now, one action after the other; Enter adds one, asks who and when, and waits for the next (A1–A6, K1). */
export function ActionsPart() {
  const room = useRoom()
  const actions = () => room.board.actions
  const [addedId, setAddedId] = createSignal('')
  /** The action that was just added, until it has an owner and a day. */
  const added = () => actions().find((action) => action.id === addedId() && !(action.ownerId && action.due))
  return (
    <Section title={words().actions.title}>
      <Show when={room.board.session.closedAt === null} fallback={<Suspense><FollowedActions actions={actions()} /></Suspense>}>
        <Reorder
          class="actions"
          each={actions()}
          name={(action) => action.text || words().actions.unnamed}
          onMove={(id, after) => room.edit.actions.move(id, after)}
        >
          {(action, handle) => <ActionCard action={action} handle={handle} />}
        </Reorder>
      </Show>
      <Show when={mayEdit(room)}>
        <Show when={added()}>{(action) => <WhoAndWhen action={action()} />}</Show>
        <AddLine
          label={words().actions.nextLabel}
          placeholder={actions().length ? words().actions.next : words().actions.first}
          hole={actions().length === 0}
          field="actions//first"
          onAdd={(text) => setAddedId(room.edit.actions.add({ text }))}
        />
      </Show>
    </Section>
  )
}
