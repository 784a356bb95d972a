import Ellipsis from 'lucide-solid/icons/ellipsis'
import { Show } from 'solid-js'
import type { JSX } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { Menu, type MenuEntry } from '../../kit/menu.tsx'
import { mayEdit } from './may-edit.ts'

interface RowToolsProps {
  /** What the menu is for. */
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** The button by which a reordered list takes the row. */
  readonly handle: () => JSX.Element
}

/** What can be done with a row of a list: its menu, and the handle that moves it. Nothing where nothing may be changed. */
export function RowTools(props: RowToolsProps) {
  const room = useRoom()
  return (
    <Show when={mayEdit(room)}>
      <div class="row-tools">
        <Menu label={props.label} entries={props.entries}>
          <Ellipsis size={20} aria-hidden="true" />
        </Menu>
        {props.handle()}
      </div>
    </Show>
  )
}
