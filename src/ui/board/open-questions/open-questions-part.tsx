import { For, Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
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
        <ul class="open-questions">
          <For each={room.board.questions}>{(question) => <OpenQuestionRow question={question} />}</For>
        </ul>
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
