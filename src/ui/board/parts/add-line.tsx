import Plus from 'lucide-solid/icons/plus'
import { createSignal, onCleanup } from 'solid-js'
import '../../kit/field.css'
import './add-line.css'

interface AddLineProps {
  readonly label: string
  readonly placeholder: string
  /** Draws the empty field as a hole, where nothing is there yet. */
  readonly hole?: boolean
  readonly autofocus?: boolean
  /** Where a hole jumps to. */
  readonly field?: string
  readonly onAdd: (text: string) => void
}

/** One more entry of a list: Enter, the button, or leaving the field or its page adds what was typed, and the field waits for the next. */
export function AddLine(props: AddLineProps) {
  const [typed, setTyped] = createSignal('')
  let input!: HTMLInputElement
  const add = () => {
    const text = input.value.trim()
    input.value = ''
    setTyped('')
    if (text) props.onAdd(text)
  }
  onCleanup(add)
  return (
    <form
      class="add-line field"
      classList={{ 'hole-like': props.hole }}
      data-field={props.field}
      onSubmit={(event) => {
        event.preventDefault()
        add()
        input.focus()
        // What was added may have pushed it under the bar at the foot.
        queueMicrotask(() => input.scrollIntoView?.({ block: 'nearest' }))
      }}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) add()
      }}
    >
      <input
        ref={(made) => (input = made)}
        aria-label={props.label}
        placeholder={props.placeholder}
        autocomplete="off"
        autocapitalize="sentences"
        enterkeyhint="enter"
        autofocus={props.autofocus}
        onInput={() => setTyped(input.value)}
      />
      <button type="submit" aria-label={props.label} disabled={!typed().trim()}>
        <Plus size={22} aria-hidden="true" />
      </button>
    </form>
  )
}
