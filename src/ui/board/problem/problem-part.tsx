import { createMemo } from 'solid-js'
import { feltBys, isPriced, problemLineLimit } from '../../../method/problem.ts'
import { useRoom } from '../../../state/room.ts'
import { Choice } from '../../kit/choice.tsx'
import { words } from '../../kit/words.ts'
import { ChipField } from '../parts/chip-field.tsx'
import { MarginNote } from '../parts/margin-note.tsx'
import { VersionedLinePart } from '../parts/versioned-line-part.tsx'
import { Section } from '../parts/section.tsx'
import { CostFields } from './cost-fields.tsx'
import { costText } from './cost-text.ts'
import { PlacePicker } from './place-picker.tsx'
import { TakeFromLine } from './take-from-line.tsx'

/** The problem: its line, the step where it breaks, what that costs, and who feels it (P1, P2). */
export function ProblemPart() {
  const room = useRoom()
  const problem = () => room.board.problem
  const place = createMemo(() => room.board.steps.findIndex((step) => step.id === problem().stepId))
  const cost = () => costText(problem())
  const felt = () => {
    const who = problem().feltBy
    return who && words().problem.felt(words().problem.feltBy[who])
  }
  return (
    <Section title={words().problem.title}>
      <VersionedLinePart
        serif
        size="lead"
        text={problem().line}
        line={room.edit.problem.line()}
        versions={problem().versions.line}
        label={words().problem.line}
        question={words().problem.linePlaceholder}
        field="problem.line"
        limit={problemLineLimit}
      />
      <div class="part-row">
        <ChipField
          label={words().problem.place}
          question={words().problem.placeHole}
          value={place() < 0 ? '' : words().problem.breaksAt(place() + 1, room.board.steps[place()]?.what ?? '')}
          field="problem.place"
        >
          {(close) => <PlacePicker onDone={close} />}
        </ChipField>
        <ChipField
          label={words().problem.cost}
          question={cost() ? words().problem.costMore(cost()) : words().problem.costHole}
          value={isPriced(problem()) ? words().problem.costs(cost()) : ''}
          field="problem.cost"
        >
          {(close) => <CostFields onDone={close} />}
        </ChipField>
        <ChipField
          label={words().problem.feltByTitle}
          question={words().problem.feltByHole}
          value={felt()}
          field="problem.feltBy"
        >
          {(close) => (
            <Choice
              hideLabel
              label={words().problem.feltByTitle}
              value={problem().feltBy}
              choices={feltBys.map((one) => ({ value: one, label: words().problem.feltBy[one] }))}
              onChoose={(one) => {
                room.edit.problem.set('feltBy', one)
                close()
              }}
            />
          )}
        </ChipField>
      </div>
      <MarginNote field="problem.line" text={problem().line} act={(flag) => <TakeFromLine flag={flag} />} />
    </Section>
  )
}
