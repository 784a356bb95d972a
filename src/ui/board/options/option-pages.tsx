import { createEffect, createSignal, For, on } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { OptionMap } from './option-map.tsx'
import { OptionPage } from './option-page.tsx'

/** Options as pages to swipe; the map above them pages too, and shows which answers are still empty (O4). */
export function OptionPages(props: { /** The option that this person added last; its page is turned to. */ readonly added: string }) {
  const room = useRoom()
  const [current, setCurrent] = createSignal(0)
  let pages!: HTMLOListElement
  const page = (at: number) => pages.children[at] as HTMLElement | undefined
  const turn = (at: number) => {
    setCurrent(at)
    pages.scrollTo?.({ left: (page(at)?.offsetLeft ?? 0) - pages.offsetLeft, behavior: 'smooth' })
  }
  const follow = () => {
    const middle = pages.scrollLeft + pages.clientWidth / 2 + pages.offsetLeft
    const at = [...pages.children].findIndex((one) => {
      const { offsetLeft, offsetWidth } = one as HTMLElement
      return offsetLeft <= middle && middle < offsetLeft + offsetWidth
    })
    if (at >= 0) setCurrent(at)
  }
  createEffect(
    on(
      () => props.added,
      (id) => id && turn(room.board.options.findIndex((option) => option.id === id)),
      { defer: true },
    ),
  )
  return (
    <>
      <OptionMap current={current()} onTurn={turn} />
      <ol class="option-pages" ref={(made) => (pages = made)} onScroll={follow} aria-label={words().options.title} tabindex={mayEdit(room) ? undefined : 0}>
        <For each={room.board.options}>
          {(option, at) => (
            <li>
              <OptionPage option={option} place={at() + 1} />
            </li>
          )}
        </For>
      </ol>
    </>
  )
}
