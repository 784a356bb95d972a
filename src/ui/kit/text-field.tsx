import { createEffect, createUniqueId, on, onCleanup, onMount, Show } from 'solid-js'
import { growWithText } from './grow.ts'
import { useTyping } from './typing.ts'
import { TypingMark } from './typing-mark.tsx'
import { createUnfinished } from './unfinished.ts'
import './field.css'

interface TextFieldProps {
  readonly value: string
  readonly onCommit: (value: string) => void
  readonly label: string
  readonly placeholder?: string
  readonly field?: string
  readonly bare?: boolean
  readonly hole?: boolean
  /** Several lines of text; the default is one. */
  readonly long?: boolean
  readonly kind?: 'text' | 'url' | 'search' | 'time'
  readonly autocomplete?: string
  readonly autofocus?: boolean
  readonly onEnter?: () => void
  /** Every letter, before it is committed. */
  readonly onType?: (value: string) => void
  readonly ref?: (element: HTMLInputElement | HTMLTextAreaElement) => void
}

const pause = 300
/** Who types without a pause is not ahead of the board by more than this, in ms. */
const longest = 700

/**
 * A plain value. What is typed is committed after a pause of 300 ms, after 0.7 s without one, on leaving, and when the field
 * goes away, so nothing typed is lost; until then it counts as unfinished. What others write arrives while nobody types here.
 */
export function TextField(props: TextFieldProps) {
  const typing = useTyping()
  const id = createUniqueId()
  let element!: HTMLInputElement | HTMLTextAreaElement
  let timer: ReturnType<typeof setTimeout> | undefined
  let dirty = false
  let since = 0
  const unfinished = createUnfinished()
  let grow: (() => void) | undefined

  const commit = () => {
    clearTimeout(timer)
    if (!dirty) return
    dirty = false
    unfinished(false)
    if (element.value !== props.value) props.onCommit(element.value)
  }
  createEffect(
    on(
      () => props.value,
      (value) => {
        if (dirty || element.value === value) return
        element.value = value
        grow?.()
      },
    ),
  )
  onMount(() => {
    if (element instanceof HTMLTextAreaElement) grow = growWithText(element)
    props.ref?.(element)
    if (props.autofocus) element.focus()
  })
  onCleanup(() => {
    commit()
    if (element === document.activeElement && props.field) typing.tell(null)
  })

  const onInput = () => {
    if (!dirty) since = performance.now()
    dirty = true
    unfinished(true)
    clearTimeout(timer)
    timer = setTimeout(commit, Math.min(pause, since + longest - performance.now()))
    if (props.field) typing.tell(props.field)
    props.onType?.(element.value)
  }
  const onFocus = () => {
    if (props.field) typing.tell(props.field)
  }
  const onBlur = () => {
    commit()
    if (props.field) typing.tell(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || props.long) return
    event.preventDefault()
    commit()
    props.onEnter?.()
  }
  return (
    <div class="field" classList={{ bare: props.bare, 'hole-like': props.hole }}>
      <label class={props.bare ? 'unseen' : 'name'} for={id}>
        {props.label}
      </label>
      <Show
        when={props.long}
        fallback={
          <input
            id={id}
            ref={(made) => (element = made)}
            type={props.kind ?? 'text'}
            placeholder={props.placeholder ?? ' '}
            autocomplete={props.autocomplete ?? 'off'}
            autofocus={props.autofocus}
            enterkeyhint={props.onEnter ? 'done' : undefined}
            onInput={onInput}
            onFocus={onFocus}
            onBlur={onBlur}
            onKeyDown={onKeyDown}
          />
        }
      >
        <textarea
          id={id}
          ref={(made) => (element = made)}
          rows={2}
          placeholder={props.placeholder ?? ' '}
          autofocus={props.autofocus}
          onInput={onInput}
          onFocus={onFocus}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
        />
      </Show>
      <TypingMark field={props.field} />
    </div>
  )
}
