import { For, Show } from 'solid-js'

/** Lines that can be taken over by one tap, where a new session has something to take them from. */
export function Suggestions(props: { readonly label: string; readonly lines: readonly string[]; readonly onTake: (line: string) => void }) {
  return (
    <Show when={props.lines.length > 0}>
      <fieldset class="suggestions">
        <legend>{props.label}</legend>
        <For each={props.lines.slice(0, 3)}>
          {(line) => (
            <button type="button" class="serif" onClick={() => props.onTake(line)}>
              {line}
            </button>
          )}
        </For>
      </fieldset>
    </Show>
  )
}
