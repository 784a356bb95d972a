import { Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { Reorder } from '../../kit/reorder.tsx'
import { words } from '../../kit/words.ts'
import { AddLine } from '../parts/add-line.tsx'
import { mayEdit } from '../parts/may-edit.ts'
import { Section } from '../parts/section.tsx'
import { OpenQuestionRow } from './open-question-row.tsx'
import './open-questions.css'

/** What still needs proof or input. */
export function OpenQuestionsPart() {
  const room = useRoom()
  return (
    <Show when={mayEdit(room) || room.board.questions.length > 0}>
      <Section title={words().openQuestions.title}>
        <Reorder
          each={room.board.questions}
          name={(question) => question.text || words().removed.unnamed}
          onMove={(id, after) => room.edit.questions.move(id, after)}
        >
          {(question, handle) => <OpenQuestionRow question={question} handle={handle} />}
        </Reorder>
        <Show when={mayEdit(room)}>
          <AddLine
            label={words().openQuestions.add}
            placeholder={words().openQuestions.empty}
            onAdd={(text) => room.edit.questions.add({ text })}
          />
        </Show>
      </Section>
    </Show>
  )
}
