import { For, Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { words } from '../../kit/words.ts'
import { AddLine } from '../parts/add-line.tsx'

/** Where it breaks: one of the steps, or a new one named in place (P1, W2). */
export function PlacePicker(props: { readonly onDone: () => void }) {
  const room = useRoom()
  const breakAt = (stepId: string) => {
    room.edit.problem.set('stepId', stepId)
    props.onDone()
  }
  return (
    <div class="sheet-list">
      <For each={room.board.steps} fallback={<p class="note">{words().problem.placeEmpty}</p>}>
        {(step, at) => (
          <Button aria-pressed={room.board.problem.stepId === step.id} onPress={() => breakAt(step.id)}>
            {words().workflow.stepName(at() + 1, step.what)}
          </Button>
        )}
      </For>
      <Show when={room.board.problem.stepId}>
        <Button kind="quiet" onPress={() => breakAt('')}>
          {words().problem.noPlace}
        </Button>
      </Show>
      <AddLine
        label={words().problem.newStep}
        placeholder={words().problem.newStep}
        onAdd={(what) => breakAt(room.edit.steps.add({ what }))}
      />
    </div>
  )
}
