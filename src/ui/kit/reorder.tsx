import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import Grip from 'lucide-solid/icons/grip-vertical'
import { createSignal, For, onMount, Show } from 'solid-js'
import type { Accessor, JSX } from 'solid-js'
import { announce } from './announcer.tsx'
import { dragRow } from './drag-row.ts'
import { createSlices } from './in-slices.ts'
import { words } from './words.ts'
import './reorder.css'

/** Above so many entries, those out of sight are neither laid out nor painted. */
const many = 20

interface ReorderProps<T extends { readonly id: string }> {
  readonly each: readonly T[]
  /** The words by which a person recognises an entry. */
  readonly name: (entry: T) => string
  /** Puts an entry behind another one, or at the start with null. */
  readonly onMove: (id: string, after: string | null) => void
  readonly class?: string
  /** `handle` is the button to take the entry by; put it anywhere in the row. */
  readonly children: (entry: T, handle: () => JSX.Element, index: Accessor<number>) => JSX.Element
}

/**
 * A list whose order a person changes by dragging the handle, by the two buttons that a press on it shows, or by
 * Alt+arrow keys anywhere in a row. Every move is announced.
 */
export function Reorder<T extends { readonly id: string }>(props: ReorderProps<T>) {
  const [opened, setOpened] = createSignal<string | null>(null)
  const { drawn, missing } = createSlices(() => props.each)
  let list!: HTMLUListElement

  const moveTo = (entry: T, to: number) => {
    const rest = props.each.filter((one) => one.id !== entry.id)
    const place = Math.max(0, Math.min(rest.length, to))
    if (props.each[place]?.id === entry.id) return
    props.onMove(entry.id, place === 0 ? null : rest[place - 1]!.id)
    announce(words().kit.moved(props.name(entry), place + 1, props.each.length))
  }
  const step = (entry: T, by: 1 | -1) => {
    const focused = document.activeElement
    moveTo(entry, props.each.findIndex((one) => one.id === entry.id) + by)
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus()
  }

  const drag = async (entry: T, event: PointerEvent) => {
    const to = await dragRow(event, list)
    if (to !== null) moveTo(entry, to)
  }
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    const entry = props.each[[...list.children].findIndex((row) => row.contains(event.target as Node))]
    if (!entry) return
    event.preventDefault()
    step(entry, event.key === 'ArrowUp' ? -1 : 1)
  }
  onMount(() => list.addEventListener('keydown', onKey))

  const handle = (entry: T, index: Accessor<number>) => (
    <span class="handle">
      <Show when={opened() === entry.id}>
        <button
          type="button"
          aria-label={words().kit.moveUp(props.name(entry))}
          disabled={index() === 0}
          onClick={() => step(entry, -1)}
        >
          <ArrowUp size={20} aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label={words().kit.moveDown(props.name(entry))}
          disabled={index() === props.each.length - 1}
          onClick={() => step(entry, 1)}
        >
          <ArrowDown size={20} aria-hidden="true" />
        </button>
      </Show>
      <button
        type="button"
        class="grip"
        aria-label={words().kit.move(props.name(entry))}
        aria-expanded={opened() === entry.id}
        onClick={() => setOpened(opened() === entry.id ? null : entry.id)}
        onPointerDown={(event) => void drag(entry, event)}
      >
        <Grip size={20} aria-hidden="true" />
      </button>
    </span>
  )

  return (
    <ul
      class={`reorder ${props.class ?? ''}`}
      classList={{ long: props.each.length > many }}
      // As high from the beginning as it will be, so that what stands under it stays in its place.
      style={{ 'padding-bottom': missing() > 0 ? `${missing() * 4}rem` : undefined }}
      ref={(made) => (list = made)}
    >
      <For each={drawn()}>{(entry, index) => <li>{props.children(entry, () => handle(entry, index), index)}</li>}</For>
    </ul>
  )
}
