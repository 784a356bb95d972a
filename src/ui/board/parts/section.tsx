import { createUniqueId, Show } from 'solid-js'
import type { JSX } from 'solid-js'
import './parts.css'

interface SectionProps {
  readonly title: string
  /** Small words beside the title. */
  readonly aside?: JSX.Element
  readonly children: JSX.Element
}

/** A part of a phase under its heading. */
export function Section(props: SectionProps) {
  const id = createUniqueId()
  return (
    <section class="board-part" aria-labelledby={id}>
      <div class="part-head">
        <h2 id={id}>{props.title}</h2>
        <Show when={props.aside}>{props.aside}</Show>
      </div>
      {props.children}
    </section>
  )
}
