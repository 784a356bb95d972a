import { For, Show } from 'solid-js'
import { closedBy, optionHoles, optionQuestions, stands, type Option } from '../../../method/options.ts'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'

interface OptionMapProps {
  readonly current: number
  readonly onTurn: (at: number) => void
}

/** Five marks per option: filled where an answer is there, open where one is missing. Pressing an option turns to its page. */
export function OptionMap(props: OptionMapProps) {
  const room = useRoom()
  const name = (option: Option, place: number) => {
    if (option.struck) return words().options.struckName(place)
    return closedBy(option, room.board.limits) ? words().options.closedName(place) : words().options.mapName(place, optionHoles(option).length)
  }
  return (
    <Show when={room.board.options.length > 1}>
      <div class="option-map">
        <For each={room.board.options}>
          {(option, at) => (
            <button
              type="button"
              aria-label={name(option, at() + 1)}
              aria-current={props.current === at() ? 'true' : undefined}
              classList={{ struck: !stands(option, room.board.limits) }}
              onClick={() => props.onTurn(at())}
            >
              <span class="place">{at() + 1}</span>
              <For each={optionQuestions}>{(question) => <i classList={{ filled: option[question].trim() !== '' }} />}</For>
            </button>
          )}
        </For>
      </div>
    </Show>
  )
}
