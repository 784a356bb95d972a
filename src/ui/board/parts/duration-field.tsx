import { createSignal, untrack } from 'solid-js'
import { Choice } from '../../kit/choice.tsx'
import { NumberField } from '../../kit/number-field.tsx'
import { words } from '../../kit/words.ts'

const units = { minutes: 1, hours: 60, days: 1440 } as const
type Unit = keyof typeof units

interface DurationFieldProps {
  readonly label: string
  /** In minutes. */
  readonly value: number | null
  readonly onCommit: (minutes: number | null) => void
  readonly unit: Unit
  readonly autofocus?: boolean
  readonly onEnter?: () => void
}

/** The largest unit that a number of minutes is whole in. */
export function unitOf(minutes: number | null, otherwise: Unit): Unit {
  if (minutes === null || minutes === 0) return otherwise
  return minutes % units.days === 0 ? 'days' : minutes % units.hours === 0 ? 'hours' : 'minutes'
}

/** A stretch of time: a number and its unit. Changing the unit keeps the number that was typed. */
export function DurationField(props: DurationFieldProps) {
  const [unit, setUnit] = createSignal<Unit>(untrack(() => unitOf(props.value, props.unit)))
  const shown = () => (props.value === null ? null : props.value / units[unit()])
  return (
    <div class="duration">
      <NumberField
        label={props.label}
        value={shown()}
        autofocus={props.autofocus}
        onCommit={(amount) => props.onCommit(amount === null ? null : Math.max(0, Math.round(amount * units[unit()])))}
        onEnter={() => props.onEnter?.()}
      />
      <Choice
        hideLabel
        label={words().workflow.unitOf(props.label)}
        value={unit()}
        choices={(['minutes', 'hours', 'days'] as const).map((one) => ({ value: one, label: words().workflow[one] }))}
        onChoose={(chosen) => {
          const amount = shown()
          setUnit(chosen)
          if (amount !== null) props.onCommit(Math.round(amount * units[chosen]))
        }}
      />
    </div>
  )
}
