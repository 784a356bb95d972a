import { createEffect, createSignal, Index, on, onCleanup, onMount, Show } from 'solid-js'
import { words } from '../kit/words.ts'

interface FittingNamesProps {
  readonly label: string
  readonly names: readonly { readonly name: string; readonly done: boolean }[]
}

/** As many names as there is room for, and how many more there are. */
export function FittingNames(props: FittingNamesProps) {
  let list!: HTMLUListElement
  const [count, setCount] = createSignal(Number.POSITIVE_INFINITY)
  const shown = () => props.names.slice(0, count())
  const fit = () => {
    setCount(props.names.length)
    for (let left = props.names.length - 1; left >= 0 && list.scrollHeight > list.clientHeight + 1; left -= 1) setCount(left)
  }
  onMount(() => {
    const resized = new ResizeObserver(fit)
    resized.observe(list)
    onCleanup(() => resized.disconnect())
    // Once the names are drawn.
    createEffect(on(() => props.names, () => queueMicrotask(fit)))
  })
  return (
    <ul class="names" aria-label={props.label} ref={(element) => (list = element)}>
      <Index each={shown()}>
        {(one) => (
          <li>
            {one().name}
            <Show when={one().done}>
              <span aria-label={words().screen.done}> ✓</span>
            </Show>
          </li>
        )}
      </Index>
      <Show when={shown().length > 0 && shown().length < props.names.length}>
        <li>{words().screen.more(props.names.length - shown().length)}</li>
      </Show>
    </ul>
  )
}
