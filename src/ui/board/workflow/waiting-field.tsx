import { Button } from '../../kit/button.tsx'
import { words } from '../../kit/words.ts'
import { DurationField } from '../parts/duration-field.tsx'

interface WaitingFieldProps {
  readonly minutes: number | null
  readonly onCommit: (minutes: number | null) => void
  readonly onDone: () => void
}

/** How long a case lies before the next step takes it up; "at once" is an answer too. */
export function WaitingField(props: WaitingFieldProps) {
  return (
    <div class="sheet-fields">
      <DurationField
        autofocus
        unit="hours"
        label={words().workflow.waiting}
        value={props.minutes}
        onCommit={(minutes) => props.onCommit(minutes)}
        onEnter={() => props.onDone()}
      />
      <div class="sheet-feet">
        <Button
          aria-pressed={props.minutes === 0}
          onPress={() => {
            props.onCommit(0)
            props.onDone()
          }}
        >
          {words().workflow.atOnce}
        </Button>
        <Button onPress={() => props.onDone()}>{words().parts.done}</Button>
      </div>
    </div>
  )
}
