import { useRoom } from '../../../state/room.ts'
import { DateField } from '../../kit/date-field.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { format, words } from '../../kit/words.ts'
import { recentDays } from '../parts/day-picks.ts'
import { ChipField } from '../parts/chip-field.tsx'
import { MarginNote } from '../parts/margin-note.tsx'
import { WebLink } from '../parts/web-link.tsx'

/** Which case it was, when, and what shows it (W4). */
export function CaseChips() {
  const room = useRoom()
  const workflow = () => room.board.workflow
  return (
    <div class="part-row case">
      <ChipField label={words().workflow.case} question={words().workflow.caseHole} value={workflow().caseName} field="workflow.case">
        {(close) => (
          <TextField
            autofocus
            label={words().workflow.case}
            value={workflow().caseName}
            onCommit={(text) => room.edit.workflow.set('caseName', text)}
            onEnter={close}
          />
        )}
      </ChipField>
      <ChipField
        label={words().workflow.caseDay}
        question={words().workflow.caseDayHole}
        value={workflow().caseDay && format().day(workflow().caseDay)}
        field="workflow.caseDay"
      >
        {(close) => (
          <DateField
            autofocus
            label={words().workflow.caseDay}
            value={workflow().caseDay}
            picks={recentDays()}
            onCommit={(day) => {
              room.edit.workflow.set('caseDay', day)
              close()
            }}
          />
        )}
      </ChipField>
      <ChipField
        optional
        label={words().workflow.evidence}
        question={words().workflow.evidenceOffer}
        value={workflow().evidence && words().workflow.evidenceThere}
        field="workflow.evidence"
      >
        {(close) => (
          <TextField
            autofocus
            kind="url"
            label={words().workflow.evidence}
            value={workflow().evidence}
            placeholder="https://"
            onCommit={(link) => room.edit.workflow.set('evidence', link)}
            onEnter={close}
          />
        )}
      </ChipField>
      <WebLink address={workflow().evidence}>{words().workflow.evidenceOpen}</WebLink>
      <MarginNote field="workflow.caseDay" text={workflow().caseDay} />
    </div>
  )
}
