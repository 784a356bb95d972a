import { Show } from 'solid-js'
import type { Action } from '../../../method/actions.ts'
import { useRoom } from '../../../state/room.ts'
import { DateField } from '../../kit/date-field.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { format, words } from '../../kit/words.ts'
import { ChipField } from '../parts/chip-field.tsx'
import { daysAfter } from '../parts/day-picks.ts'
import { nameOf } from '../parts/name-of.ts'
import { PersonPicker } from '../people/person-picker.tsx'

/** Owner, date and first visible step of an action, or their gaps (A3, A5). */
export function ActionChips(props: { readonly action: Action }) {
  const room = useRoom()
  const field = (name: string) => `actions/${props.action.id}/${name}`
  const firstStep = () => props.action.firstStep
  return (
    <div class="part-row">
      <ChipField
        label={words().actions.owner}
        question={words().actions.ownerHole}
        value={nameOf(room.board.people, props.action.ownerId)}
        field={field('ownerId')}
      >
        {(close) => (
          <PersonPicker
            label={words().actions.owner}
            value={props.action.ownerId}
            onPick={(personId) => {
              room.edit.actions.set(props.action.id, 'ownerId', personId)
              close()
            }}
          />
        )}
      </ChipField>
      <ChipField
        label={words().actions.due}
        question={words().actions.dueHole}
        value={props.action.due && format().day(props.action.due)}
        field={field('due')}
      >
        {(close) => (
          <DateField
            label={words().actions.due}
            value={props.action.due}
            picks={daysAfter(room.board.session.day, [1, 2, 3, 4, 7])}
            onCommit={(day) => {
              room.edit.actions.set(props.action.id, 'due', day)
              close()
            }}
          />
        )}
      </ChipField>
      <ChipField
        label={words().actions.firstStep}
        question={words().actions.firstStepHole}
        value={firstStep() && words().actions.firstStepIs(firstStep())}
        field={field('firstStep')}
      >
        {(close) => (
          <TextField
            autofocus
            label={words().actions.firstStep}
            value={firstStep()}
            field={field('firstStep')}
            onCommit={(text) => room.edit.actions.set(props.action.id, 'firstStep', text)}
            onEnter={close}
          />
        )}
      </ChipField>
      <Show when={props.action.from}>{(day) => <span class="note">{words().actions.from(format().day(day()))}</span>}</Show>
    </div>
  )
}
