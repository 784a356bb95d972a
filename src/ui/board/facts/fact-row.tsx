import type { JSX } from 'solid-js'
import type { Fact } from '../../../method/facts.ts'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { parkAsBackstory } from '../parking-lot/backstory.tsx'
import { removeWithUndo } from '../parts/removal.ts'
import { RowTools } from '../parts/row-tools.tsx'
import { TextPart } from '../parts/text-part.tsx'
import { WebLink } from '../parts/web-link.tsx'

interface FactRowProps {
  readonly fact: Fact
  readonly onLink: () => void
  readonly handle: () => JSX.Element
}

/** One fact: its label in small words, its value under it, both typed in place. */
export function FactRow(props: FactRowProps) {
  const room = useRoom()
  return (
    <div class="fact">
      <div class="words">
        <TextPart
          value={props.fact.label}
          onCommit={(label) => room.edit.facts.set(props.fact.id, 'label', label)}
          label={words().facts.label}
          question={words().facts.labelHole}
          field={`facts/${props.fact.id}/label`}
        />
        <TextPart
          value={props.fact.value}
          onCommit={(value) => room.edit.facts.set(props.fact.id, 'value', value)}
          label={words().facts.valueOf(props.fact.label)}
          question={words().facts.valueHole}
          field={`facts/${props.fact.id}/value`}
        />
        <WebLink address={props.fact.link}>{words().facts.source}</WebLink>
      </div>
      <RowTools
        label={words().facts.more(props.fact.label)}
        entries={[
          { label: words().facts.link, onPress: () => props.onLink() },
          {
            label: words().parkingLot.parkAsBackstory,
            onPress: () => parkAsBackstory(room, 'facts', props.fact.id, [props.fact.label, props.fact.value].filter(Boolean).join(': ')),
          },
          { label: words().facts.remove, onPress: () => removeWithUndo(room.edit.facts, props.fact.id, props.fact.label) },
        ]}
        handle={props.handle}
      />
    </div>
  )
}
