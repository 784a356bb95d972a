import { createEffect, createSignal, createUniqueId, on, onCleanup, onMount, Show } from 'solid-js'
import { format, words } from './words.ts'
import './field.css'

interface NumberFieldProps {
  readonly value: number | null
  readonly onCommit: (value: number | null) => void
  readonly label: string
  readonly placeholder?: string
  readonly bare?: boolean
  readonly hole?: boolean
  readonly autofocus?: boolean
  readonly onEnter?: () => void
}

/** The number that a person meant, with comma or point and with spaces between thousands; null for nothing, NaN for anything else. */
export function readNumber(text: string, decimal: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '')
  if (bare === '') return null
  const thousands = decimal === ',' ? '.' : ','
  const grouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d*)?$`)
  const plain = grouped.test(bare) ? bare.replaceAll(thousands, '') : bare
  return /^-?(\d+[.,]?\d*|[.,]\d+)$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN
}

/** A number typed with the person's own decimal sign. Committed on leaving, on Enter and when the field goes away. */
export function NumberField(props: NumberFieldProps) {
  const id = createUniqueId()
  const [wrong, setWrong] = createSignal(false)
  const shown = () => (props.value === null ? '' : format().number(props.value))
  let element!: HTMLInputElement
  let dirty = false

  const commit = () => {
    if (!dirty) return
    const value = readNumber(element.value, format().decimal)
    setWrong(Number.isNaN(value))
    if (Number.isNaN(value)) return
    dirty = false
    if (value !== props.value) props.onCommit(value)
    element.value = shown()
  }
  createEffect(
    on(shown, (text) => {
      if (!dirty) element.value = text
    }),
  )
  onMount(() => props.autofocus && element.focus())
  onCleanup(commit)

  return (
    <div class="field" classList={{ bare: props.bare, 'hole-like': props.hole }}>
      <label class={props.bare ? 'unseen' : 'name'} for={id}>
        {props.label}
      </label>
      <input
        id={id}
        ref={(made) => (element = made)}
        inputmode="decimal"
        autocomplete="off"
        autofocus={props.autofocus}
        placeholder={props.placeholder ?? ' '}
        aria-invalid={wrong()}
        aria-describedby={`${id}-wrong`}
        onInput={() => {
          dirty = true
          setWrong(false)
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          commit()
          if (!wrong()) props.onEnter?.()
        }}
      />
      <div class="below" id={`${id}-wrong`}>
        <Show when={wrong()}>
          <span>{words().kit.notANumber}</span>
        </Show>
      </div>
    </div>
  )
}
