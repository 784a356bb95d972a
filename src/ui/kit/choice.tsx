import { createUniqueId, For } from 'solid-js'
import './choice.css'

interface ChoiceProps<T extends string | number> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: T | ''
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly onChoose: (value: T) => void
  /** Given when nothing may be chosen: pressing the chosen one calls it. */
  readonly onClear?: () => void
}

/** One of a few, as buttons. A radio group to keyboard and screen reader. */
export function Choice<T extends string | number>(props: ChoiceProps<T>) {
  const name = createUniqueId()
  return (
    <fieldset class="choice">
      <legend class={props.hideLabel ? 'unseen' : ''}>{props.label}</legend>
      <div class="choices">
        <For each={props.choices}>
          {(choice) => (
            <label class="pick">
              <input
                type="radio"
                class="unseen"
                name={name}
                value={choice.value}
                checked={props.value === choice.value}
                onChange={() => props.onChoose(choice.value)}
                onClick={() => props.value === choice.value && props.onClear?.()}
              />
              <span>{choice.label}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
