import { Show } from 'solid-js'
import type { JSX } from 'solid-js'
import type { OpenQuestion } from '../../../method/open-questions.ts'
import { useRoom } from '../../../state/room.ts'
import { format, words } from '../../kit/words.ts'
import { parkAsBackstory } from '../parking-lot/backstory.tsx'
import { ChipField } from '../parts/chip-field.tsx'
import { LinePart } from '../parts/line-part.tsx'
import { mayEdit } from '../parts/may-edit.ts'
import { nameOf } from '../parts/name-of.ts'
import { removeWithUndo } from '../parts/removal.ts'
import { RowTools } from '../parts/row-tools.tsx'
import { TextPart } from '../parts/text-part.tsx'
import { PersonPicker } from '../people/person-picker.tsx'

interface OpenQuestionRowProps {
  readonly question: OpenQuestion
  readonly handle: () => JSX.Element
}

/** One open question: its words, who finds out, and the answer once there is one. */
export function OpenQuestionRow(props: OpenQuestionRowProps) {
  const room = useRoom()
  const field = (name: string) => `questions/${props.question.id}/${name}`
  return (
    <div class="open-question">
      <div class="words">
        <LinePart
          size="body"
          text={props.question.text}
          line={room.edit.questions.line(props.question.id, 'text')}
          label={words().openQuestions.text}
          question={words().openQuestions.textHole}
          field={field('text')}
        />
        <div class="part-row">
          <ChipField
            optional
            label={words().openQuestions.owner}
            question={words().openQuestions.ownerAdd}
            value={nameOf(room.board.people, props.question.ownerId)}
            field={field('ownerId')}
          >
            {(close) => (
              <PersonPicker
                label={words().openQuestions.owner}
                value={props.question.ownerId}
                onPick={(personId) => {
                  room.edit.questions.set(props.question.id, 'ownerId', personId)
                  close()
                }}
              />
            )}
          </ChipField>
          <Show when={props.question.from}>{(day) => <span class="note">{words().actions.from(format().day(day()))}</span>}</Show>
        </div>
        <Show when={props.question.answer || mayEdit(room)}>
          <TextPart
            optional
            value={props.question.answer}
            onCommit={(answer) => room.edit.questions.set(props.question.id, 'answer', answer)}
            label={words().openQuestions.answer}
            question={words().openQuestions.answerAdd}
            field={field('answer')}
          />
        </Show>
      </div>
      <RowTools
        label={words().openQuestions.more(props.question.text)}
        entries={[
          {
            label: words().parkingLot.parkAsBackstory,
            onPress: () => parkAsBackstory(room, 'questions', props.question.id, props.question.text),
          },
          {
            label: words().openQuestions.remove,
            onPress: () => removeWithUndo(room.edit.questions, props.question.id, props.question.text),
          },
        ]}
        handle={props.handle}
      />
    </div>
  )
}
