import { For, Show } from 'solid-js'
import type { Call } from '../../../method/call.ts'
import { useRoom } from '../../../state/room.ts'
import { format, words } from '../../kit/words.ts'
import { VersionedLinePart } from '../parts/versioned-line-part.tsx'
import { DeciderChip } from '../decision/decider-chip.tsx'
import { nameOf } from '../parts/name-of.ts'

/** The call that stands, with its decider and its reason; the earlier ones under it. */
export function CallCard(props: { readonly call: Call }) {
  const room = useRoom()
  const decider = () => nameOf(room.board.people, props.call.deciderId || room.board.decision.deciderId)
  const made = (call: Call) => {
    const when = call.madeAt === null ? '' : format().time(call.madeAt)
    return [words().call.made(nameOf(room.board.people, call.deciderId), when), call.why.trim()].filter(Boolean).join(' · ')
  }
  return (
    <div class="call card">
      <Show when={decider()} fallback={<DeciderChip />}>
        {(name) => <p class="part-name">{words().call.decided(name())}</p>}
      </Show>
      <VersionedLinePart
        serif
        size="lead"
        text={props.call.path}
        line={room.edit.call.line(props.call.id, 'path')}
        versions={props.call.versions.path}
        label={words().call.path}
        question={words().call.pathHole}
        field="call.path"
      />
      <VersionedLinePart
        size="body"
        text={props.call.why}
        line={room.edit.call.line(props.call.id, 'why')}
        versions={props.call.versions.why}
        label={words().call.why}
        question={words().call.whyHole}
        field="call.why"
      />
      <Show when={room.board.earlierCalls.length > 0}>
        <details>
          <summary>{words().call.earlier(room.board.earlierCalls.length)}</summary>
          <ul>
            <For each={room.board.earlierCalls}>
              {(earlier) => (
                <li>
                  <s>{earlier.path}</s>
                  <small>{made(earlier)}</small>
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
    </div>
  )
}
