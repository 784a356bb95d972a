import type { JSX } from 'solid-js'
import './toggle.css'

interface ToggleProps {
  readonly checked: boolean
  readonly onToggle: (checked: boolean) => void
  readonly children: JSX.Element
}

/** A tick with its words; the whole row takes the finger. */
export function Toggle(props: ToggleProps) {
  return (
    <label class="toggle">
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onToggle(event.currentTarget.checked)} />
      <span>{props.children}</span>
    </label>
  )
}
