import UserPlus from 'lucide-solid/icons/user-plus'
import { createMemo, Index, Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { peopleHere } from './done-here.ts'
import { Face } from './face.tsx'

/** More than two would leave little of the title. */
const most = 2

/** Who is here, as faces; pressing them opens the named list (J2). */
export function Faces(props: { readonly onPress: () => void }) {
  const room = useRoom()
  const here = createMemo(() => peopleHere(room))
  const label = () => words().people.names(Math.max(room.board.people.length, here().length), here().length)
  return (
    <button type="button" class="faces" aria-label={label()} aria-haspopup="dialog" onClick={() => props.onPress()}>
      <Show when={here().length > 0} fallback={<UserPlus size={22} aria-hidden="true" />}>
        <Index each={here().slice(0, most)}>{(one) => <Face name={one().name} />}</Index>
        <Show when={here().length > most}>
          <span class="face quiet" data-letters={`+${here().length - most}`} aria-hidden="true" />
        </Show>
      </Show>
    </button>
  )
}
