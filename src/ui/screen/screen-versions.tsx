import { Index, Show } from 'solid-js'
import type { JSX } from 'solid-js'
import type { LineVersion } from '../../method/line-version.ts'
import { useRoom } from '../../state/room.ts'
import { versionBy } from '../board/parts/version-by.ts'
import { Hole } from '../kit/hole.tsx'
import { words } from '../kit/words.ts'
import './screen-versions.css'

interface ScreenVersionsProps {
  readonly versions: readonly LineVersion[]
  /** The line, while there is just that. */
  readonly children: JSX.Element
}

/** The versions of a line side by side, for the room to choose on a phone (B4); otherwise the line. */
export function ScreenVersions(props: ScreenVersionsProps) {
  const room = useRoom()
  return (
    <Show when={props.versions.length > 1} fallback={props.children}>
      <span class="screen-versions">
        <Index each={props.versions}>
          {(version) => (
            <span>
              {version().text}
              <small class="soft">{versionBy(room, version())}</small>
            </span>
          )}
        </Index>
      </span>
      <Hole>{words().versions.mark(props.versions.length)}</Hole>
    </Show>
  )
}
