import { Show } from 'solid-js'
import type { JSX } from 'solid-js'
import './chip.css'

interface ChipProps {
  /** What the value is, for screen readers: "Owner". Read before the value. */
  readonly label?: string
  readonly pressed?: boolean
  /** Without it the chip is plain text, as on a view link. */
  readonly onPress?: () => void
  readonly children: JSX.Element
}

/** A filled value. Pressing it opens what changes it. */
export function Chip(props: ChipProps) {
  return (
    <Show
      when={props.onPress}
      fallback={
        <span class="chip">
          <ChipLabel label={props.label} />
          {props.children}
        </span>
      }
    >
      <button type="button" class="chip" aria-pressed={props.pressed} onClick={() => props.onPress?.()}>
        <ChipLabel label={props.label} />
        {props.children}
      </button>
    </Show>
  )
}

function ChipLabel(props: { readonly label: string | undefined }) {
  return (
    <Show when={props.label}>
      <span class="unseen">{props.label}: </span>
    </Show>
  )
}
