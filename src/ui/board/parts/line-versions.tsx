import { createMemo, createUniqueId, For, Show } from 'solid-js'
import type { LineVersion } from '../../../method/line-version.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { words } from '../../kit/words.ts'
import { mayEdit } from './may-edit.ts'
import { VersionWords } from './version-words.tsx'
import './line-versions.css'

interface LineVersionsProps {
  readonly versions: readonly LineVersion[]
  readonly label: string
  readonly serif?: boolean | undefined
  readonly onChoose: (version: LineVersion) => void
  readonly onJoin?: () => void
  /** What stands over them, where it is not about versions of a line. */
  readonly which?: string
}

/** The versions of a line side by side, each with one button that lets it be the line, and a way to make one of them all (B4). */
export function LineVersions(props: LineVersionsProps) {
  const room = useRoom()
  const title = createUniqueId()
  const ids = createMemo(() => props.versions.map((one) => one.id), [], { equals: (a, b) => a.join() === b.join() })
  const count = () => props.versions.length
  return (
    <fieldset class="line-versions" aria-describedby={title}>
      <legend class="unseen">{props.label}</legend>
      <p class="which" id={title}>
        {props.which ?? (mayEdit(room) ? words().versions.which(count()) : words().versions.several(count()))}
      </p>
      <ul>
        <For each={ids()}>
          {(id) => {
            const said = createUniqueId()
            const version = createMemo<LineVersion | undefined>((before) => props.versions.find((one) => one.id === id) ?? before)
            return (
              <li class="card">
                <VersionWords version={version()!} serif={props.serif} id={said}>
                  <Show when={mayEdit(room)}>
                    <Button wide aria-describedby={said} onPress={() => props.onChoose(version()!)}>
                      {words().versions.use}
                    </Button>
                  </Show>
                </VersionWords>
              </li>
            )
          }}
        </For>
      </ul>
      <Show when={mayEdit(room) && props.onJoin}>
        <Button kind="quiet" class="join" onPress={() => props.onJoin?.()}>
          {words().versions.join}
        </Button>
      </Show>
    </fieldset>
  )
}
