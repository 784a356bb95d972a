import { createMemo, createSignal, For, Index, Show } from 'solid-js'
import type { Board } from '../../../state/board.ts'
import { useRoom, type Here } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { Face } from './face.tsx'
import { AwayPerson, partsOf } from './away-person.tsx'
import './person-picker.css'
import './people-sheet.css'

/** Lists of which an entry can be named by its place on the page. */
const numbered = ['steps', 'options', 'actions', 'facts', 'limits'] as const

/** What somebody types in: a line by its name, an entry by its place where it has one. */
function typingIn(field: string, board: Board): string | undefined {
  const say = words().people
  const [part = '', id] = field.split(/[./]/)
  const list = numbered.find((name) => name === part)
  const at = list ? board[list].findIndex((entry) => entry.id === id) : -1
  return list && at >= 0 ? say.entries[list](at + 1) : say.fields[part]
}

/** What somebody here is doing, in a few words: what they are to the hour, where, typing what, done with what. */
export function doing(one: Here, board: Board): string {
  const say = words().people
  const typing = one.typing && typingIn(one.typing, board)
  return [
    one.me && say.you,
    ...partsOf(one.personId, board),
    one.place && say.at[one.place],
    typing && say.typing(typing),
    one.done && say.done(words().clock.phase[one.done]),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The named list of who is here and who else belongs to the board; the place to add somebody without a phone (J2, J3). */
export function PeopleSheet(props: {
  readonly open: boolean
  readonly onClose: () => void
  readonly onInvite: () => void
  readonly onName: () => void
}) {
  const room = useRoom()
  const here = createMemo(() => room.here().filter((one) => one.name !== '' || one.screen))
  const away = createMemo(() => {
    const present = new Set(room.here().map((one) => one.personId))
    return room.board.people.filter((person) => !present.has(person.id))
  })
  const [name, setName] = createSignal('')
  let field: HTMLInputElement | HTMLTextAreaElement | undefined
  const add = () => {
    const written = field?.value.trim() ?? ''
    if (!written) return field?.focus()
    room.edit.people.add({ name: written, joined: false })
    if (field) field.value = ''
    setName('')
    field?.focus()
  }

  return (
    <Sheet open={props.open} onClose={props.onClose} title={words().people.title}>
      <Show when={here().length > 0}>
        <h3 class="heading first">{words().people.here}</h3>
        <ul class="people">
          <Index each={here()}>
            {(one) => (
              <li>
                <Face name={one().name || '–'} />
                <div>
                  <strong>{one().name || words().people.screen}</strong>
                  <small>{doing(one(), room.board)}</small>
                </div>
                <Show when={one().me && mayEdit(room)}>
                  <Button kind="quiet" onPress={() => props.onName()}>
                    {words().people.rename}
                  </Button>
                </Show>
              </li>
            )}
          </Index>
        </ul>
      </Show>
      <Show when={away().length > 0}>
        <h3 class="heading">{words().people.notHere}</h3>
        <ul class="people">
          <For each={away()}>{(person) => <AwayPerson person={person} />}</For>
        </ul>
      </Show>
      <Show when={mayEdit(room)}>
        <form
          class="person-new add"
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <TextField
            label={words().people.add}
            placeholder={words().people.addName}
            value={name()}
            onCommit={setName}
            onEnter={add}
            ref={(element) => (field = element)}
          />
          <Button submit>{words().people.addButton}</Button>
        </form>
      </Show>
      <Button kind="main" wide onPress={() => props.onInvite()}>
        {words().invite.title}
      </Button>
    </Sheet>
  )
}
