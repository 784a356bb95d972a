import { createSignal, Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { Reorder } from '../../kit/reorder.tsx'
import { words } from '../../kit/words.ts'
import { AddLine } from '../parts/add-line.tsx'
import { focusField } from '../parts/focus-field.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { Section } from '../parts/section.tsx'
import { FactRow } from './fact-row.tsx'
import { FactLinkSheet } from './fact-link-sheet.tsx'
import './facts.css'

/** What is known, as label and value, each with an optional link (B5). */
export function FactsPart() {
  const room = useRoom()
  const [linking, setLinking] = createSignal('')
  return (
    <Show when={mayEdit(room) || room.board.facts.length > 0}>
      <Section title={words().facts.title}>
        <Reorder
          class="facts"
          each={room.board.facts}
          name={(fact) => fact.label || words().removed.unnamed}
          onMove={(id, after) => room.edit.facts.move(id, after)}
        >
          {(fact, handle) => <FactRow fact={fact} onLink={() => setLinking(fact.id)} handle={handle} />}
        </Reorder>
        <Show when={mayEdit(room)}>
          <AddLine
            label={words().facts.add}
            placeholder={words().facts.labelPlaceholder}
            onAdd={(label) => focusField(`facts/${room.edit.facts.add({ label })}/value`)}
          />
        </Show>
        <FactLinkSheet factId={linking()} onClose={() => setLinking('')} />
      </Section>
    </Show>
  )
}
