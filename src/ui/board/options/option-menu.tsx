import { Show } from 'solid-js'
import type { Option } from '../../../method/options.ts'
import { useRoom } from '../../../state/room.ts'
import { Menu } from '../../kit/menu.tsx'
import { toast } from '../../kit/toast.tsx'
import { words } from '../../kit/words.ts'
import { Dots } from '../parts/dots.tsx'
import { mayEdit } from '../parts/may-edit.ts'
import { moveBy } from '../parts/move-by.ts'
import { removeWithUndo } from '../parts/removal.ts'

interface OptionMenuProps {
  readonly option: Option
  readonly place: number
}

/** Striking an option out, parking it, removing it; each can be taken back. */
export function OptionMenu(props: OptionMenuProps) {
  const room = useRoom()
  const strike = () => room.edit.options.set(props.option.id, 'struck', !props.option.struck)
  const park = () => {
    const { id, line } = props.option
    const parkedId = room.edit.parked.add({ text: line })
    room.edit.options.remove(id)
    toast(words().options.parked(line), () => {
      room.edit.options.restore(id)
      room.edit.parked.remove(parkedId)
    })
  }
  const move = (by: 1 | -1) => moveBy(room.edit.options, room.board.options, props.option.id, by)
  const entries = () => [
    { label: props.option.struck ? words().options.unstrike : words().options.strike, onPress: strike },
    ...(props.place > 1 ? [{ label: words().parts.earlier, onPress: () => move(-1) }] : []),
    ...(props.place < room.board.options.length ? [{ label: words().parts.later, onPress: () => move(1) }] : []),
    { label: words().options.park, onPress: park },
    { label: words().options.remove, onPress: () => removeWithUndo(room.edit.options, props.option.id, props.option.line) },
  ]
  return (
    <Show when={mayEdit(room)}>
      <Menu label={words().options.more(props.place)} entries={entries()}>
        <Dots />
      </Menu>
    </Show>
  )
}
