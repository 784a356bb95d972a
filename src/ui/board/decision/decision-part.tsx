import { decisionLineLimit } from '../../../method/decision.ts'
import { useRoom } from '../../../state/room.ts'
import { DateField } from '../../kit/date-field.tsx'
import { format, words } from '../../kit/words.ts'
import { Toggle } from '../../kit/toggle.tsx'
import { ChipField } from '../parts/chip-field.tsx'
import { LinePart } from '../parts/line-part.tsx'
import { mayEdit } from '../parts/may-edit.ts'
import { PersonPicker } from '../people/person-picker.tsx'
import { nameOf } from '../parts/name-of.ts'
import { Show } from 'solid-js'
import { Chip } from '../../kit/chip.tsx'
import { SameSentenceTest } from './same-sentence.tsx'

/** The decision: its line, until when, who makes the call, and whether everybody would say it this way (D1–D7). */
export function DecisionPart() {
  const room = useRoom()
  const decision = () => room.board.decision
  const decider = () => nameOf(room.board.people, decision().deciderId)
  return (
    <section class="decision-part" aria-label={words().decision.line}>
      <LinePart
        serif
        size="hero"
        text={decision().line}
        line={room.edit.decision.line()}
        label={words().decision.line}
        question={words().decision.linePlaceholder}
        field="decision.line"
        limit={decisionLineLimit}
      />
      <div class="part-row">
        <ChipField
          label={words().decision.decideBy}
          question={words().decision.decideByHole}
          value={decision().decideBy && words().decision.by(format().day(decision().decideBy))}
          field="decision.decideBy"
        >
          {(close) => (
            <DateField
              autofocus
              label={words().decision.decideBy}
              value={decision().decideBy}
              onCommit={(day) => {
                room.edit.decision.set('decideBy', day)
                close()
              }}
            />
          )}
        </ChipField>
        <ChipField
          label={words().decision.decider}
          question={words().decision.deciderHole}
          value={decider() && words().decision.decides(decider())}
          field="decision.deciderId"
        >
          {(close) => (
            <PersonPicker
              label={words().decision.decider}
              value={decision().deciderId}
              onPick={(personId) => {
                room.edit.decision.set('deciderId', personId)
                close()
              }}
            />
          )}
        </ChipField>
      </div>
      <Show when={mayEdit(room)} fallback={<Show when={decision().saidOutLoud}>{<Chip>{words().decision.saidOutLoud}</Chip>}</Show>}>
        <Show when={decision().line.trim()}>
          <Toggle checked={decision().saidOutLoud} onToggle={(yes) => room.edit.decision.set('saidOutLoud', yes)}>
            {words().decision.saidOutLoud}
          </Toggle>
        </Show>
      </Show>
      <SameSentenceTest />
    </section>
  )
}
