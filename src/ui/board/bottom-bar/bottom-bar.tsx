import Plus from 'lucide-solid/icons/plus'
import Share from 'lucide-solid/icons/share'
import { For, Show } from 'solid-js'
import { phases, type Phase } from '../../../method/clock.ts'
import { useNavigation } from '../../../state/route.ts'
import { useRoom } from '../../../state/room.ts'
import { AfterPaint } from '../../kit/after-paint.tsx'
import { words } from '../../kit/words.ts'
import './bottom-bar.css'

function PhaseLink(props: { readonly phase: Phase; readonly at: Phase | null; readonly roomAt: Phase | null }) {
  const room = useRoom()
  const navigation = useNavigation()
  const holes = () => room.holes(props.phase).length
  const route = () => ({ page: 'board', roomId: room.roomId, place: props.phase }) as const
  return (
    <li>
      <a
        href={navigation.href(route())}
        aria-current={props.at === props.phase ? 'page' : undefined}
        classList={{ room: props.roomAt === props.phase }}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          navigation.go(route(), 'replace')
          // Who goes by keys goes on at the part, which stands before this bar.
          if (event.detail === 0) document.querySelector<HTMLElement>('.phase')?.focus({ preventScroll: true })
        }}
      >
        <span>{words().clock.phase[props.phase]}</span>
        <AfterPaint>
          <Show when={holes() > 0}>
            <sup aria-hidden="true">{holes()}</sup>
            <span class="unseen">, {words().board.holes(holes())}</span>
          </Show>
        </AfterPaint>
      </a>
    </li>
  )
}

/** The four phases with their holes, and between them the way to write something down from anywhere (K1). */
export function BottomBar(props: { readonly at: Phase | null; readonly roomAt: Phase | null; readonly onCapture?: () => void; readonly onShare?: () => void }) {
  const [first, second, third, fourth] = phases
  return (
    <nav class="bottom-bar" aria-label={words().board.phases}>
      <ul classList={{ plain: !props.onCapture && !props.onShare }}>
        <For each={[first, second]}>{(phase) => <PhaseLink phase={phase} at={props.at} roomAt={props.roomAt} />}</For>
        <Show when={props.onShare}>
          {(onShare) => (
            <li>
              <button type="button" class="plus" aria-label={words().outcome.share} aria-haspopup="dialog" onClick={() => onShare()()}>
                <Share size={24} stroke-width={1.5} aria-hidden="true" />
              </button>
            </li>
          )}
        </Show>
        <Show when={!props.onShare && props.onCapture}>
          {(onCapture) => (
            <li>
              <button
                type="button"
                class="plus"
                aria-label={words().board.capture}
                aria-keyshortcuts="c"
                aria-haspopup="dialog"
                onClick={() => onCapture()()}
              >
                <Plus size={30} stroke-width={1.5} aria-hidden="true" />
              </button>
            </li>
          )}
        </Show>
        <For each={[third, fourth]}>{(phase) => <PhaseLink phase={phase} at={props.at} roomAt={props.roomAt} />}</For>
      </ul>
    </nav>
  )
}
