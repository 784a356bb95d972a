import { onCleanup, onMount, Show } from 'solid-js'
import type { Phase } from '../../../method/clock.ts'
import { useNavigation } from '../../../state/route.ts'
import { useRoom } from '../../../state/room.ts'
import { Hole } from '../../kit/hole.tsx'
import { words } from '../../kit/words.ts'
import './line-at-top.css'

/** The decision line over a phase, whole; where there is none, the hole that leads to Frame. In Frame the part itself is the line. */
export function LineAtTop(props: { readonly phase: Phase; readonly onPassed: (passed: boolean) => void }) {
  const room = useRoom()
  const navigation = useNavigation()
  const toFrame = () => navigation.go({ page: 'board', roomId: room.roomId, place: 'frame' })
  let mark!: HTMLSpanElement
  onMount(() => {
    if (!('IntersectionObserver' in window)) return
    const watcher = new IntersectionObserver(
      ([entry]) => props.onPassed(!entry!.isIntersecting && entry!.boundingClientRect.top < 100),
      {
        rootMargin: '-100px 0px 0px',
      },
    )
    watcher.observe(mark)
    onCleanup(() => watcher.disconnect())
  })
  return (
    <div class="line-at-top" classList={{ inside: props.phase === 'frame' }}>
      <Show when={props.phase !== 'frame'}>
        <Show
          when={room.board.decision.line.trim()}
          fallback={
            <Hole block hero onPress={room.role === 'edit' ? toFrame : undefined} about={words().board.decisionLine}>
              {words().board.noLine}
            </Hole>
          }
        >
          {(line) => (
            <>
              <p class="serif" classList={{ long: line().length > 120 }}>
                <span class="unseen">{words().board.decisionLine}: </span>
                {line()}
              </p>
              <Show when={room.board.decision.versions.line.length}>
                {(count) => <p class="several"><Hole onPress={room.role === 'edit' ? toFrame : undefined}>{words().versions.mark(count())}</Hole></p>}
              </Show>
            </>
          )}
        </Show>
      </Show>
      <span class="passed" ref={(made) => (mark = made)} aria-hidden="true" />
    </div>
  )
}

/** The same line, small, while its place is scrolled away. Never cut: a long line is set smaller. */
export function SmallLine(props: { readonly shown: boolean }) {
  const room = useRoom()
  return (
    <Show when={props.shown && room.board.decision.line.trim()}>
      {(line) => (
        <p class="small-line serif" classList={{ long: line().length > 90 }} aria-hidden="true">
          {line()}
        </p>
      )}
    </Show>
  )
}
