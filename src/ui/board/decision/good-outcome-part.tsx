import { Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { Section } from '../parts/section.tsx'
import { TextPart } from '../parts/text-part.tsx'

/** What would be a good small outcome this week; part of the brief (F1). */
export function GoodOutcomePart() {
  const room = useRoom()
  return (
    <Show when={mayEdit(room) || room.board.session.goodOutcome.trim()}>
      <Section title={words().decision.goodOutcome}>
        <TextPart
          optional
          value={room.board.session.goodOutcome}
          onCommit={(text) => room.edit.session.set('goodOutcome', text)}
          label={words().decision.goodOutcome}
          question={words().decision.goodOutcomeHole}
          field="session.goodOutcome"
        />
      </Section>
    </Show>
  )
}
