import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js'
import type { JSX } from 'solid-js'
import { words } from '../kit/words.ts'
import { useGiveWay } from './give-way.ts'
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
 * A list of which only whole entries are shown. Where they do not all fit, what stands beside them gives way first, and then they
 * are set closer; what is left then is pages: turned by the screen's keys, by a change on a page that is not seen, and in turn
 * once nobody has touched them for a minute.
 */
export function Paged<T extends object>(props: PagedProps<T>) {
  let box!: HTMLDivElement
  let frame!: HTMLDivElement
  let sheet!: HTMLUListElement
  let touchedAt = performance.now()
  const [starts, setStarts] = createSignal<readonly number[]>([0], { equals: (a, b) => a.join() === b.join() })
  /** The entry to be seen: what is on a page changes with the room there is, and with what was added before it. */
  const [wanted, setWanted] = createSignal(0)
  const page = createMemo(() => pageOf(starts(), wanted()))
  const setPage = (to: number) => setWanted(starts()[to] ?? 0)
  const children = () => [...sheet.children] as HTMLElement[]

  const show = (part: number) => {
    touchedAt = performance.now()
    setWanted(part)
  }
  const giveWay = useGiveWay()
  const startsNow = () => {
    const boxes = children().map((child) => ({ top: child.offsetTop, bottom: child.offsetTop + child.offsetHeight }))
    return pageStarts(boxes, frame.clientHeight, props.focus)
  }
  const measure = () => {
    box.classList.remove('dense')
    let found = startsNow()
    if (found.length > 1 && giveWay()) found = startsNow()
    if (found.length > 1) {
      box.classList.add('dense')
      found = startsNow()
    }
    setStarts(found)
    settle()
  }
  const range = () => words().screen.range((starts()[page()] ?? 0) + 1, starts()[page() + 1] ?? props.each.length, props.each.length)
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
    <div class="paged" ref={(element) => (box = element)}>
      <div class="window" ref={(element) => (frame = element)}>
        <ul class={`leaves ${props.class ?? ''}`} ref={(element) => (sheet = element)} aria-label={props.label}>
          <For each={props.each}>{props.children}</For>
        </ul>
      </div>
      <Show when={starts().length > 1}>
        <p class="page-mark">
          <span class="unseen">{props.label}: </span>
          {range()}
        </p>
      </Show>
    </div>
  )
}
