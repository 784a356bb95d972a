import { Show } from 'solid-js'
import type { JSX } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { Menu, type MenuEntry } from '../../kit/menu.tsx'
import { Dots } from './dots.tsx'
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
          <Dots />
        </Menu>
        {props.handle()}
      </div>
    </Show>
  )
}
