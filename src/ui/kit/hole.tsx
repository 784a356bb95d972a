import { Show } from 'solid-js'
import type { JSX } from 'solid-js'
import './chip.css'

interface HoleProps {
  /** As wide as its place, for a missing line. */
  readonly block?: boolean
  /** Set like the line that belongs here. */
  readonly hero?: boolean
  /** What the question is about, for screen readers, where the question alone does not say: "Owner of ‘Order trial’". */
  readonly about?: string
  /** Opens what fills it. Without it the hole is only shown, as on a view link. */
  readonly onPress?: () => void
  readonly ref?: (element: HTMLElement) => void
  /** The question: "owner?" */
  readonly children: JSX.Element
}

/** A gap where something is missing, with its question in it. Pressing it fills it. */
export function Hole(props: HoleProps) {
  const content = () => (
    <>
      <Show when={props.about}>
        <span class="unseen">{props.about}: </span>
      </Show>
      {props.children}
    </>
  )
  const classes = () => ({ block: props.block, hero: props.hero })
  return (
    <Show
      when={props.onPress}
      fallback={
        <span class="hole" classList={classes()} ref={(element) => props.ref?.(element)}>
          {content()}
        </span>
      }
    >
      <button
        type="button"
        class="hole"
        classList={classes()}
        ref={(element) => props.ref?.(element)}
        onClick={() => props.onPress?.()}
      >
        {content()}
      </button>
    </Show>
  )
}
