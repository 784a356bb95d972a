import { createEffect, createMemo, createSignal, For, Index, on, onCleanup, onMount, Show } from 'solid-js'
import type { JSX } from 'solid-js'
import { words } from '../kit/words.ts'
import { pageOf, pageStarts } from './page-starts.ts'
import { useTurner } from './turner.ts'
import './paged.css'

const rotateEvery = 20_000
const calmAfter = 60_000

interface PagedProps<T extends object> {
  readonly label: string
  readonly each: readonly T[]
  readonly class?: string
  /** The place of the entry that matters most: the page around it is shown first, and again when it becomes another. */
  readonly focus?: number
  readonly children: (entry: T, at: () => number) => JSX.Element
}

/**
 * A list of which only whole entries are shown, as many as fit. The rest are pages: turned by the screen's keys, by a change
 * on a page that is not seen, and in turn once nobody has touched them for a minute.
 */
export function Paged<T extends object>(props: PagedProps<T>) {
  let frame!: HTMLDivElement
  let sheet!: HTMLUListElement
  let touchedAt = performance.now()
  const [starts, setStarts] = createSignal<readonly number[]>([0], { equals: (a, b) => a.join() === b.join() })
  const [wanted, setPage] = createSignal(0)
  const page = createMemo(() => Math.min(wanted(), starts().length - 1))
  const children = () => [...sheet.children] as HTMLElement[]

  const show = (part: number) => {
    touchedAt = performance.now()
    setPage(pageOf(starts(), part))
  }
  const measure = () => {
    const boxes = children().map((child) => ({ top: child.offsetTop, bottom: child.offsetTop + child.offsetHeight }))
    setStarts(pageStarts(boxes, frame.clientHeight, props.focus))
    settle()
  }
  const settle = () => {
    const from = starts()[page()] ?? 0
    const to = starts()[page() + 1] ?? Number.POSITIVE_INFINITY
    children().forEach((child, at) => (child.style.visibility = at >= from && at < to ? '' : 'hidden'))
    sheet.style.transform = `translateY(${-(children()[from]?.offsetTop ?? 0)}px)`
  }
  const turn = (by: 1 | -1) => {
    const to = page() + by
    if (to < 0 || to >= starts().length) return false
    touchedAt = performance.now()
    setPage(to)
    return true
  }
  useTurner({ turn })

  onMount(() => {
    measure()
    if (props.focus !== undefined) show(props.focus)
    const resized = new ResizeObserver(measure)
    resized.observe(frame)
    resized.observe(sheet)
    const changed = new MutationObserver((records) => {
      measure()
      const touched = children().findLastIndex((child) => records.some(({ target, addedNodes }) => child.contains(target) || [...addedNodes].includes(child)))
      if (touched >= 0 && pageOf(starts(), touched) !== page()) show(touched)
    })
    changed.observe(sheet, { subtree: true, childList: true, characterData: true })
    const rotation = setInterval(() => {
      if (performance.now() - touchedAt > calmAfter) setPage((page() + 1) % starts().length)
    }, rotateEvery)
    onCleanup(() => {
      resized.disconnect()
      changed.disconnect()
      clearInterval(rotation)
    })
    createEffect(on([page, starts], settle))
    createEffect(
      on(
        () => props.focus,
        (part) => {
          measure()
          if (part !== undefined) show(part)
        },
        { defer: true },
      ),
    )
  })

  return (
    <div class="paged">
      <div class="window" ref={(element) => (frame = element)}>
        <ul class={`leaves ${props.class ?? ''}`} ref={(element) => (sheet = element)} aria-label={props.label}>
          <For each={props.each}>{props.children}</For>
        </ul>
      </div>
      <Show when={starts().length > 1}>
        <p class="page-mark">
          <span class="unseen">{words().screen.turned(props.label, page() + 1, starts().length)}</span>
          <Index each={starts()}>{(_start, at) => <i classList={{ on: at === page() }} />}</Index>
        </p>
      </Show>
    </div>
  )
}
