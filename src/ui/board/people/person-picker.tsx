import { createMemo, createSignal, For, Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { words } from '../../kit/words.ts'
import '../../kit/chip.css'
import './person-picker.css'

interface PersonPickerProps {
  /** What the person is picked for: "Owner", "Who decides". */
  readonly label: string
  readonly value: string
  /** Empty when nobody is to be picked. */
  readonly onPick: (personId: string) => void
}

/** One of the board's people, or a new name typed in place (A5, J3). */
export function PersonPicker(props: PersonPickerProps) {
  const room = useRoom()
  const [name, setName] = createSignal('')
  const people = createMemo(() => room.board.people)
  let field: HTMLInputElement | HTMLTextAreaElement | undefined

  const addNew = () => {
    const written = (field?.value ?? name()).trim()
    if (!written) return field?.focus()
    const known = people().find((person) => person.name.toLocaleLowerCase() === written.toLocaleLowerCase())
    props.onPick(known?.id ?? room.edit.people.add({ name: written, joined: false }))
    setName('')
  }
  return (
    <fieldset class="person-picker" aria-label={props.label}>
      <div class="row">
        <For each={people()}>
          {(person) => (
            <button type="button" class="chip" aria-pressed={props.value === person.id} onClick={() => props.onPick(person.id)}>
              {person.name}
              <Show when={person.id === room.me()}>
                <span class="soft">{words().people.you}</span>
              </Show>
            </button>
          )}
        </For>
        <Show when={props.value !== ''}>
          <button type="button" class="chip" onClick={() => props.onPick('')}>
            {words().people.nobody}
          </button>
        </Show>
      </div>
      <div class="person-new">
        <TextField
          label={words().people.somebodyElse}
          placeholder={words().people.addName}
          value={name()}
          onCommit={setName}
          onEnter={addNew}
          ref={(element) => (field = element)}
        />
        <Button onPress={addNew}>{words().people.addButton}</Button>
      </div>
    </fieldset>
  )
}
