import Ellipsis from 'lucide-solid/icons/ellipsis'
import { Show } from 'solid-js'
import type { Person } from '../../../method/people.ts'
import type { Board } from '../../../state/board.ts'
import { useRoom } from '../../../state/room.ts'
import { Menu } from '../../kit/menu.tsx'
import { words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { removeWithUndo } from '../parts/removal.ts'
import { Face } from './face.tsx'

/** What somebody is to the hour: who decides, who holds the clock. */
export function partsOf(personId: string, board: Board): string[] {
  const say = words().people
  return [...(board.decision.deciderId === personId ? [say.decides] : []), ...(board.clock.holderId === personId ? [say.holdsClock] : [])]
}

/** Somebody who belongs to the board and is not here now: without a phone, or gone. */
export function AwayPerson(props: { readonly person: Person }) {
  const room = useRoom()
  const remove = () => removeWithUndo(room.edit.people, props.person.id, props.person.name)
  return (
    <li>
      <Face name={props.person.name} quiet />
      <div>
        <strong>{props.person.name}</strong>
        <small>{[...partsOf(props.person.id, room.board), props.person.joined ? words().people.away : words().people.byName].join(' · ')}</small>
      </div>
      <Show when={mayEdit(room)}>
        <Menu
          label={`${words().kit.more}: ${props.person.name}`}
          entries={[{ label: words().people.remove(props.person.name), onPress: remove, danger: true }]}
        >
          <Ellipsis size={20} aria-hidden="true" />
        </Menu>
      </Show>
    </li>
  )
}
