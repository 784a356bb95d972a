import { createMemo, For, lazy, Show, Suspense } from 'solid-js'
import { addDays, dayOf } from '../../../method/day.ts'
import { reviewAfter, reviewQuestions } from '../../../method/review.ts'
import { useRoom } from '../../../state/room.ts'
import { Chip } from '../../kit/chip.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { format, words } from '../../kit/words.ts'
import { ChipField } from '../parts/chip-field.tsx'
import { daysAfter } from '../parts/day-picks.ts'
import { MarginNote } from '../parts/margin-note.tsx'
import { mayEdit } from '../parts/may-edit.ts'
import { Section } from '../parts/section.tsx'
import { TextPart } from '../parts/text-part.tsx'
import './review-part.css'

/** Only a closed board needs it. */
const AfterClosing = lazy(async () => ({ default: (await import('./review-after.tsx')).AfterClosing }))

const say = () => words().review

/** The day on which the result is checked, and what is expected by then; once closed, what the check came to (R1, R2). */
export function ReviewPart() {
  const room = useRoom()
  return (
    <Section title={say().title}>
      <Show when={room.board.session.closedAt === null} fallback={<Suspense><AfterClosing /></Suspense>}>
        <BeforeClosing />
      </Show>
    </Section>
  )
}

/** A week after the session is one tap away; what is expected can be written as soon as there is a day. */
function BeforeClosing() {
  const room = useRoom()
  const day = () => room.board.review.day
  const aWeekAfter = createMemo(() => addDays(room.board.session.day || dayOf(room.now()), reviewAfter))
  return (
    <>
      <div class="row">
        <ChipField label={say().day} question={say().dayHole} value={day() && say().on(format().dayLong(day()))} field="review.day">
          {(close) => (
            <DateField
              label={say().day}
              value={day()}
              picks={daysAfter(room.board.session.day, [7, 10, 14])}
              onCommit={(chosen) => {
                room.edit.review.setDay(chosen)
                close()
              }}
            />
          )}
        </ChipField>
        <Show when={!day() && mayEdit(room)}>
          <Chip onPress={() => room.edit.review.setDay(aWeekAfter())}>{say().inAWeek(format().day(aWeekAfter()))}</Chip>
        </Show>
      </div>
      <MarginNote field="review.day" text={day()} />
      <Show when={day()}>
        <div class="review-expect">
          <For each={reviewQuestions}>
            {(question) => (
              <TextPart
                named
                optional
                label={say().questions[question]}
                question={say().expectHoles[question]}
                value={room.board.review.answers[question].expected}
                field={`review.${question}.expected`}
                onCommit={(text) => room.edit.review.set(question, 'expected', text.trim())}
              />
            )}
          </For>
        </div>
      </Show>
    </>
  )
}
