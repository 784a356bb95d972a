import { Show } from 'solid-js'
import { useRoom } from '../../state/room.ts'
import { Hole } from '../kit/hole.tsx'
import { words } from '../kit/words.ts'
import { ScreenVersions } from './screen-versions.tsx'
import './line-alone.css'

/** The decision line over everything, as large as it goes: two people have said "off the line" (K4). */
export function LineAlone() {
  const room = useRoom()
  const decision = () => room.board.decision
  const size = () => (decision().line.length > 130 ? 'long' : decision().line.length > 65 ? 'middle' : 'short')
  return (
    <output class="line-alone">
      <span class="soft">{words().offTheLine.back}</span>
      <span class={`line serif ${size()}`}>
        <Show when={decision().line.trim()} fallback={<Hole block hero>{words().board.noLine}</Hole>}>
          <ScreenVersions versions={decision().versions.line}>{decision().line}</ScreenVersions>
        </Show>
      </span>
    </output>
  )
}
