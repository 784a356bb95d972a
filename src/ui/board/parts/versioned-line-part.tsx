import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import type { ComponentProps } from 'solid-js'
import type { LineVersion } from '../../../method/line-version.ts'
import type { VersionedLine } from '../../../state/line.ts'
import { useRoom } from '../../../state/room.ts'
import { announce } from '../../kit/announcer.tsx'
import { Button } from '../../kit/button.tsx'
import { words } from '../../kit/words.ts'
import { LinePart } from './line-part.tsx'
import { LineVersions } from './line-versions.tsx'
import { mayEdit } from './may-edit.ts'
import { VersionWords } from './version-words.tsx'
import './line-versions.css'

interface VersionedLinePartProps extends ComponentProps<typeof LinePart> {
  readonly line: VersionedLine
  /** The versions that stand side by side; none where there is just the line. */
  readonly versions: readonly LineVersion[]
}

/**
 * A line of which there can be several versions, in its place (B4). Somebody who is typing while another version arrives goes on
 * in the same field; the choice is offered once the field is left.
 */
export function VersionedLinePart(props: VersionedLinePartProps) {
  const room = useRoom()
  // One handle for as long as the part is there: it knows which version is at hand.
  const line = createMemo(() => props.line)
  const [inUse, setInUse] = createSignal(false)
  const [before, setBefore] = createSignal<readonly LineVersion[] | null>(null)
  const count = createMemo(() => props.versions.length)
  const choosing = () => count() > 1 && !before() && !(inUse() && mayEdit(room))
  const others = () => before() ?? (inUse() ? props.versions.filter((one) => one.id !== line().at()) : [])
  let place!: HTMLDivElement

  createEffect(on(count, (now) => now > 1 && announce(words().versions.arrived(props.label, now)), { defer: true }))

  const choose = (version: LineVersion) => {
    line().choose(version.id)
    announce(words().versions.chosen(props.label, version.text))
    // The button is gone; who goes by keyboard stays at this line.
    place.focus({ preventScroll: true })
  }
  const join = () => {
    setBefore(props.versions)
    line().join()
    place.querySelector('textarea')?.focus()
  }
  const done = () => {
    setBefore(null)
    // A press does not take the cursor out of a field everywhere.
    place.focus({ preventScroll: true })
    setInUse(false)
  }
  return (
    <div
      ref={(made) => (place = made)}
      tabindex="-1"
      class="versioned-line"
      onFocusIn={(event) => setInUse(event.target instanceof HTMLTextAreaElement)}
      onFocusOut={() => setInUse(false)}
    >
      <Show
        when={choosing()}
        fallback={
          <>
            <LinePart {...props} line={line()} />
            <Show when={others().length > 0}>
              <div class={`versions-place ${props.size}`}>
                <div class="versions-before">
                  <p>{before() ? words().versions.before : words().versions.also}</p>
                  <ul>
                    <For each={others()}>
                      {(version) => (
                        <li>
                          <VersionWords version={version} serif={props.serif} />
                        </li>
                      )}
                    </For>
                  </ul>
                </div>
                <Show when={before()}>
                  <Button class="done" onPress={done}>{words().versions.done}</Button>
                </Show>
              </div>
            </Show>
          </>
        }
      >
        <div class={`versions-place ${props.size}`} data-field={props.field}>
          <LineVersions versions={props.versions} label={props.label} serif={props.serif} onChoose={choose} onJoin={join} />
        </div>
      </Show>
    </div>
  )
}
