import { Show } from 'solid-js'
import { closedBy, type Option } from '../../../method/options.ts'
import { useRoom } from '../../../state/room.ts'
import { Menu } from '../../kit/menu.tsx'
import { words } from '../../kit/words.ts'
import { Dots } from '../parts/dots.tsx'
import { mayEdit } from '../parts/may-edit.ts'
import { moveBy } from '../parts/move-by.ts'
import { removeWithUndo } from '../parts/removal.ts'
import { parkOption } from './park-option.ts'

interface OptionMenuProps {
  readonly option: Option
  readonly place: number
}

/** Striking an option out, closing it by what would never be approved, parking it, removing it; each can be taken back. */
export function OptionMenu(props: OptionMenuProps) {
  const room = useRoom()
  const strike = () => room.edit.options.set(props.option.id, 'struck', !props.option.struck)
  const close = (limitId: string) => room.edit.options.set(props.option.id, 'breaksLimitId', limitId)
  const nevers = () => room.board.limits.filter((limit) => limit.type === 'never' && limit.text.trim() !== '')
  const move = (by: 1 | -1) => moveBy(room.edit.options, room.board.options, props.option.id, by)
  const entries = () => [
    { label: props.option.struck ? words().options.unstrike : words().options.strike, onPress: strike },
    ...(closedBy(props.option, room.board.limits)
      ? [{ label: words().options.open, onPress: () => close('') }]
      : nevers().map((limit) => ({ label: words().options.close(limit.text.trim()), onPress: () => close(limit.id) }))),
    ...(props.place > 1 ? [{ label: words().parts.earlier, onPress: () => move(-1) }] : []),
    ...(props.place < room.board.options.length ? [{ label: words().parts.later, onPress: () => move(1) }] : []),
    { label: words().options.park, onPress: () => parkOption(room, props.option) },
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
