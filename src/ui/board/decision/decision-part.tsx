import Check from 'lucide-solid/icons/check'
import { Show } from 'solid-js'
import { decisionLineLimit } from '../../../method/decision.ts'
import { useRoom } from '../../../state/room.ts'
import { Chip } from '../../kit/chip.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { format, words } from '../../kit/words.ts'
import { ChipField } from '../parts/chip-field.tsx'
import { MarginNote } from '../parts/margin-note.tsx'
import { VersionedLinePart } from '../parts/versioned-line-part.tsx'
import { mayEdit } from '../parts/may-edit.ts'
import { DeciderChip } from './decider-chip.tsx'
import { ParkSecond } from './park-second.tsx'
import { SameSentenceTest } from './same-sentence.tsx'
import './decision.css'

/** The decision: its line, until when, who makes the call, and whether everybody would say it this way (D1–D7). */
export function DecisionPart() {
  const room = useRoom()
  const decision = () => room.board.decision
  return (
    <section class="decision-part" aria-label={words().decision.title}>
      <VersionedLinePart
        serif
        size="hero"
        text={decision().line}
        line={room.edit.decision.line()}
        versions={decision().versions.line}
        label={words().decision.line}
        question={words().decision.linePlaceholder}
        field="decision.line"
        limit={decisionLineLimit}
      />
      <MarginNote field="decision.line" text={decision().line} act={(flag) => <ParkSecond flag={flag} />} />
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
        <DeciderChip />
        <Show when={decision().saidOutLoud || (mayEdit(room) && decision().line.trim())}>
          <Chip
            pressed={mayEdit(room) ? decision().saidOutLoud : undefined}
            onPress={mayEdit(room) ? () => room.edit.decision.set('saidOutLoud', !decision().saidOutLoud) : undefined}
          >
            <Show when={decision().saidOutLoud}>
              <Check size={16} aria-hidden="true" />
            </Show>
            {words().decision.saidOutLoud}
          </Chip>
        </Show>
      </div>
      <MarginNote field="decision.decideBy" after="decision.line" text={decision().decideBy} />
      <SameSentenceTest />
    </section>
  )
}
