import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { MarginNote } from '../parts/margin-note.tsx'
import { LinePart } from '../parts/line-part.tsx'
import { Section } from '../parts/section.tsx'
import { TextPart } from '../parts/text-part.tsx'
import { CaseChips } from './case-chips.tsx'
import { Rail } from './rail.tsx'
import { Totals } from './totals.tsx'

/** The broken way of working, told as one recent case from its trigger to its end (W1–W5). */
export function WorkflowPart() {
  const room = useRoom()
  return (
    <Section title={words().workflow.title}>
      <CaseChips />
      <div class="rail">
        <Terminus kind="start" field="trigger" />
        <Rail />
        <Terminus kind="end" field="done" />
      </div>
      <Totals />
      <div class="aftermath">
        <TextPart
          named
          value={room.board.workflow.cleanedUpBy}
          onCommit={(text) => room.edit.workflow.set('cleanedUpBy', text)}
          label={words().workflow.cleanedUpBy}
          question={words().workflow.cleanedUpByHole}
          field="workflow.cleanedUpBy"
        />
        <TextPart
          named
          value={room.board.workflow.workaround}
          onCommit={(text) => room.edit.workflow.set('workaround', text)}
          label={words().workflow.workaround}
          question={words().workflow.workaroundHole}
          field="workflow.workaround"
        />
        <MarginNote field="workflow.workaround" text={room.board.workflow.workaround} />
      </div>
    </Section>
  )
}

/** Where the rail begins and ends: what sets the work off, and how one sees that it is done. */
function Terminus(props: { readonly kind: 'start' | 'end'; readonly field: 'trigger' | 'done' }) {
  const room = useRoom()
  const label = () => words().workflow[props.field]
  return (
    <div class={`terminus ${props.kind}`}>
      <span class="part-name" aria-hidden="true">
        {label()}
      </span>
      <LinePart
        size="body"
        text={room.board.workflow[props.field]}
        line={room.edit.workflow.line(props.field)}
        label={label()}
        question={props.field === 'trigger' ? words().workflow.triggerHole : words().workflow.doneHole}
        field={`workflow.${props.field}`}
      />
      <MarginNote field={`workflow.${props.field}`} text={room.board.workflow[props.field]} />
    </div>
  )
}
