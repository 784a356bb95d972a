import { For, Show } from 'solid-js'
import { useTyping } from './typing.ts'
import { words } from './words.ts'
import './typing-mark.css'

/** Two of them would cover the text; how many more there are is said. */
const most = 1

/** The names of others who type in a field, at its end and over nothing of it (J2). It takes no space, so that nothing jumps. */
export function TypingMark(props: { readonly field: string | undefined; readonly id?: string }) {
  const typing = useTyping()
  const others = () => (props.field ? typing.others(props.field) : [])
  return (
    <Show when={others().length > 0}>
      <span class="typing-mark" id={props.id}>
        <span class="unseen">{words().kit.typingHere(others())}</span>
        <For each={others().slice(0, most)}>{(name) => <b aria-hidden="true">{name}</b>}</For>
        <Show when={others().length > most}>
          <b aria-hidden="true">+{others().length - most}</b>
        </Show>
      </span>
    </Show>
  )
}
