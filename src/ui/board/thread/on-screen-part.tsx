import { createMemo } from 'solid-js'
import { screenParts, spotlight, type ScreenPart } from '../../../method/on-screen.ts'
import { useRoom } from '../../../state/room.ts'
import { Choice } from '../../kit/choice.tsx'
import { Toggle } from '../../kit/toggle.tsx'
import { words } from '../../kit/words.ts'

const say = () => words().onScreen

/** What the screen in the room shows: what its phase does, or one part alone; and whether the code to join is there (S1). */
export function OnScreenPart() {
  const room = useRoom()
  const alone = createMemo(() => spotlight(room.board.onScreen, room.board.clock))
  const choices = () => [{ value: 'phase' as const, label: say().phase }, ...screenParts.map((part) => ({ value: part, label: say().parts[part] }))]
  const choose = (part: ScreenPart | 'phase') => room.edit.onScreen.show(part === 'phase' ? null : part)
  return (
    <section class="on-screen" aria-label={say().title}>
      <Choice label={say().title} value={alone() ?? 'phase'} choices={choices()} onChoose={choose} />
      <Toggle checked={room.board.onScreen.codeHidden} onToggle={(yes) => room.edit.onScreen.hideCode(yes)}>
        {say().hideCode}
      </Toggle>
    </section>
  )
}
