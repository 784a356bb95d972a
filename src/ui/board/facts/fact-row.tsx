import Ellipsis from 'lucide-solid/icons/ellipsis'
import { Show } from 'solid-js'
import type { Fact } from '../../../method/facts.ts'
import { useRoom } from '../../../state/room.ts'
import { Menu } from '../../kit/menu.tsx'
import { words } from '../../kit/words.ts'
import { WebLink } from '../parts/web-link.tsx'
import { mayEdit } from '../parts/may-edit.ts'
import { removeWithUndo } from '../parts/removal.ts'
import { TextPart } from '../parts/text-part.tsx'

interface FactRowProps {
  readonly fact: Fact
  readonly onLink: () => void
}

/** One fact in its row: typed in place. */
export function FactRow(props: FactRowProps) {
  const room = useRoom()
  return (
    <li class="fact">
      <div class="label">
        <TextPart
          value={props.fact.label}
          onCommit={(label) => room.edit.facts.set(props.fact.id, 'label', label)}
          label={words().facts.label}
          question={words().facts.labelHole}
          field={`facts/${props.fact.id}/label`}
        />
      </div>
      <div class="value">
        <TextPart
          value={props.fact.value}
          onCommit={(value) => room.edit.facts.set(props.fact.id, 'value', value)}
          label={words().facts.valueOf(props.fact.label)}
          question={words().facts.valueHole}
          field={`facts/${props.fact.id}/value`}
        />
        <WebLink address={props.fact.link}>{words().facts.source}</WebLink>
      </div>
      <Show when={mayEdit(room)}>
        <Menu
          label={words().facts.more(props.fact.label)}
          entries={[
            { label: words().facts.link, onPress: () => props.onLink() },
            { label: words().facts.remove, onPress: () => removeWithUndo(room.edit.facts, props.fact.id, props.fact.label) },
          ]}
        >
          <Ellipsis size={20} aria-hidden="true" />
        </Menu>
      </Show>
    </li>
  )
}
