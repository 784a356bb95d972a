import { useRoom } from '../../../state/room.ts'
import { DateField } from '../../kit/date-field.tsx'
import { format, words } from '../../kit/words.ts'
import { ChipField } from '../parts/chip-field.tsx'
import { daysAfter } from '../parts/day-picks.ts'
import { Section } from '../parts/section.tsx'

/** The day on which the result is checked; a week after the session is offered first (R1). */
export function ReviewPart() {
  const room = useRoom()
  const day = () => room.board.review.day
  return (
    <Section title={words().review.title}>
      <ChipField
        label={words().review.day}
        question={words().review.dayHole}
        value={day() && words().review.on(format().dayLong(day()))}
        field="review.day"
      >
        {(close) => (
          <DateField
            label={words().review.day}
            value={day()}
            picks={daysAfter(room.board.session.day, [7, 10, 14])}
            onCommit={(chosen) => {
              room.edit.review.setDay(chosen)
              close()
            }}
          />
        )}
      </ChipField>
    </Section>
  )
}
