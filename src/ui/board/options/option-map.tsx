import { For, Show } from 'solid-js'
import { optionHoles, optionQuestions, type Option } from '../../../method/options.ts'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'

interface OptionMapProps {
  readonly current: number
  readonly onTurn: (at: number) => void
}

const name = (option: Option, place: number) =>
  option.struck ? words().options.struckName(place) : words().options.mapName(place, optionHoles(option).length)

/** Five marks per option: filled where an answer is there, open where one is missing. Pressing an option turns to its page. */
export function OptionMap(props: OptionMapProps) {
  const room = useRoom()
  return (
    <Show when={room.board.options.length > 1}>
      <div class="option-map">
        <For each={room.board.options}>
          {(option, at) => (
            <button
              type="button"
              aria-label={name(option, at() + 1)}
              aria-current={props.current === at() ? 'true' : undefined}
              classList={{ struck: option.struck }}
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
