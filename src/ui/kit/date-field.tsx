import { createUniqueId, For, onCleanup, onMount, Show } from 'solid-js'
import { addDays, dayOf } from '../../method/day.ts'
import type { Day } from '../../method/item.ts'
import { format, words } from './words.ts'
import './chip.css'
import './field.css'
import './date-field.css'

interface DateFieldProps {
  readonly value: Day | ''
  readonly onCommit: (day: Day | '') => void
  readonly label: string
  /** Days offered as buttons; today, tomorrow and in a week where none are given. */
  readonly picks?: readonly { readonly label: string; readonly day: Day }[]
  readonly min?: Day
  readonly autofocus?: boolean
  /** Without the button that takes the date away. */
  readonly required?: boolean
}

/** A day: a few likely ones as buttons, and the phone's own calendar for the others. */
export function DateField(props: DateFieldProps) {
  const id = createUniqueId()
  let element!: HTMLInputElement
  const picks = () => {
    const today = dayOf(Date.now())
    return (
      props.picks ?? [
        { label: words().kit.today, day: today },
        { label: words().kit.tomorrow, day: addDays(today, 1) },
        { label: words().kit.inAWeek, day: addDays(today, 7) },
      ]
    )
  }
  /** By keys a day changes part by part, and years before 1900 are half of one: it counts on Enter, on leaving, or as the field goes. */
  let keyed = false
  const commit = () => {
    keyed = false
    const day = element.value
    if (element.validity.badInput || day === props.value || (day ? day < '1900' : props.required)) return
    props.onCommit(day)
  }
  onMount(() => props.autofocus && element.focus())
  onCleanup(() => keyed && commit())
  return (
    <div class="field date-field">
      <label class="name" for={id}>
        {props.label}
      </label>
      <div class="row picks">
        <For each={picks()}>
          {(pick) => (
            <button
              type="button"
              class="chip"
              aria-pressed={props.value === pick.day}
              aria-label={`${pick.label}, ${format().dayLong(pick.day)}`}
              onClick={() => props.onCommit(pick.day)}
            >
              {pick.label}
            </button>
          )}
        </For>
        <Show when={!props.required && props.value !== ''}>
          <button type="button" class="chip" onClick={() => props.onCommit('')}>
            {words().kit.noDay}
          </button>
        </Show>
      </div>
      <input
        id={id}
        ref={(made) => (element = made)}
        type="date"
        autofocus={props.autofocus}
        value={props.value}
        min={props.min}
        onPointerDown={() => (keyed = false)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            commit()
          } else if (event.key !== 'Tab' && event.key !== 'Escape') keyed = true
        }}
        onChange={() => keyed || commit()}
        onBlur={() => keyed && commit()}
      />
    </div>
  )
}
