import { createSignal, For, Show } from 'solid-js'
import type { ParkedDecision } from '../../state/shelf.ts'
import { Link } from '../kit/link.tsx'
import { words } from '../kit/words.ts'
import './parked-decisions.css'

/** How many are shown before the others are asked for. */
const atOnce = 3

/** Decisions that were parked and wait for an hour of their own; one tap begins a session with it (K5). */
export function ParkedDecisions(props: { readonly parked: readonly ParkedDecision[] }) {
  const [all, setAll] = createSignal(false)
  const shown = () => (all() ? props.parked : props.parked.slice(0, atOnce))
  return (
    <Show when={props.parked.length > 0}>
      <section>
        <h2 class="heading">{words().start.parked}</h2>
        <ul>
          <For each={shown()}>
            {(one) => (
              <li class="parked-decision">
                <Link to={{ page: 'new', from: one.roomId, parkedId: one.id }}>
                  <span class="serif">{one.text}</span>
                  <small>{[words().start.startFrom, one.board].filter(Boolean).join(' · ')}</small>
                </Link>
              </li>
            )}
          </For>
        </ul>
        <Show when={shown().length < props.parked.length}>
          <button type="button" class="more-rows" onClick={() => setAll(true)}>
            {words().start.moreParked(props.parked.length - shown().length)}
          </button>
        </Show>
      </section>
    </Show>
  )
}
