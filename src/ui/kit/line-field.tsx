import { createEffect, createSignal, createUniqueId, onCleanup, onMount, Show } from 'solid-js'
import { bindLine } from '../../state/bind-line.ts'
import type { Line } from '../../state/line.ts'
import { growWithText } from './grow.ts'
import { useTyping } from './typing.ts'
import { TypingMark } from './typing-mark.tsx'
import { words } from './words.ts'
import './field.css'

interface LineFieldProps {
  readonly line: Line
  /** What the line is; read by screen readers, shown above unless `bare`. */
  readonly label: string
  readonly placeholder?: string
  /** Where on the board this is, e.g. `actions/4f2a/text`; others see who types there. */
  readonly field?: string
  readonly serif?: boolean
  /** Without a frame or a visible label, where the line stands for itself. */
  readonly bare?: boolean
  /** An empty line looks like a hole, with the placeholder as its question. */
  readonly hole?: boolean
  /** The longest good length. Longer is possible and said. */
  readonly limit?: number
  readonly autofocus?: boolean
  /** Enter was pressed; a line never holds a line break. */
  readonly onEnter?: () => void
  /** The field was left, with what it holds. */
  readonly onLeave?: (text: string) => void
  readonly ref?: (element: HTMLTextAreaElement) => void
}

/** One line that several people may type in at once; grows with its text. */
export function LineField(props: LineFieldProps) {
  const typing = useTyping()
  const below = createUniqueId()
  const [length, setLength] = createSignal(0)
  const left = () => (props.limit ?? Infinity) - length()
  let element!: HTMLTextAreaElement

  let grow: (() => void) | undefined
  const changed = () => {
    setLength(element.value.length)
    grow?.()
  }

  createEffect(() => {
    const line = props.line
    const unbind = bindLine(element, line)
    const unwatch = line.watch(() => queueMicrotask(changed))
    changed()
    onCleanup(() => {
      unwatch()
      unbind()
    })
  })
  onMount(() => {
    grow = growWithText(element)
    props.ref?.(element)
    if (props.autofocus) element.focus()
  })
  onCleanup(() => {
    if (element === document.activeElement) typing.tell(null)
  })

  return (
    <div class="field" classList={{ bare: props.bare, serif: props.serif, 'hole-like': props.hole }}>
      <Show when={!props.bare}>
        <span class="name" aria-hidden="true">
          {props.label}
        </span>
      </Show>
      <textarea
        ref={(made) => (element = made)}
        rows={1}
        autofocus={props.autofocus}
        aria-label={props.label}
        aria-describedby={`${below} ${below}-typing`}
        placeholder={props.placeholder ?? ' '}
        enterkeyhint={props.onEnter ? 'done' : undefined}
        autocapitalize="sentences"
        onInput={() => {
          changed()
          if (props.field) typing.tell(props.field)
        }}
        onFocus={() => props.field && typing.tell(props.field)}
        onBlur={() => {
          if (props.field) typing.tell(null)
          props.onLeave?.(element.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing || event.metaKey || event.ctrlKey) return
          event.preventDefault()
          props.onEnter?.()
        }}
      />
      <TypingMark field={props.field} id={`${below}-typing`} />
      <div class="below" id={below}>
        <Show when={left() <= 40}>
          <span classList={{ over: left() < 0 }}>{words().kit.lettersLeft(left())}</span>
        </Show>
      </div>
    </div>
  )
}
