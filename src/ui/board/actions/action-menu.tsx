import type { Action, ActionState } from '../../../method/actions.ts'
import { useRoom } from '../../../state/room.ts'
import { Menu } from '../../kit/menu.tsx'
import { toast } from '../../kit/toast.tsx'
import { words } from '../../kit/words.ts'
import { Dots } from '../parts/dots.tsx'
import { mayEdit } from '../parts/may-edit.ts'
import { removeWithUndo } from '../parts/removal.ts'

/** Done, dropped, open again, removed (A6). What is done between sessions is marked without opening the session again. */
export function ActionMenu(props: { readonly action: Action }) {
  const room = useRoom()
  const put = (state: ActionState) => {
    const { id, text } = props.action
    const step = room.edit.actions.change(id, 'state', state)
    toast(words().actions.changed(words().actions.step(state, '', ''), text || words().actions.unnamed), () => room.edit.actions.takeBack(id, step))
  }
  const entries = () => [
    ...(props.action.state === 'open'
      ? [
          { label: words().actions.done, onPress: () => put('done') },
          { label: words().actions.drop, onPress: () => put('dropped') },
        ]
      : [{ label: words().actions.reopen, onPress: () => put('open') }]),
    ...(mayEdit(room)
      ? [{ label: words().actions.remove, onPress: () => removeWithUndo(room.edit.actions, props.action.id, props.action.text) }]
      : []),
  ]
  return (
    <Menu label={words().actions.more(props.action.text)} entries={entries()}>
      <Dots />
    </Menu>
  )
}
