import SquareParking from 'lucide-solid/icons/square-parking'
import { For, Show } from 'solid-js'
import type { Option } from '../../../method/options.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { words } from '../../kit/words.ts'
import { ChipField } from '../parts/chip-field.tsx'
import { mayEdit } from '../parts/may-edit.ts'
import { parkOption, unparkOption } from './park-option.ts'
import '../../kit/chip.css'

interface OptionCountProps {
  readonly standing: readonly Option[]
  readonly onAdded: (id: string) => void
}

/** Says that one option is no choice and that more than three cannot be compared, and offers the parking lot both ways (O1). */
export function OptionCount(props: OptionCountProps) {
  const room = useRoom()
  const count = () => props.standing.length
  return (
    <>
      <Show when={count() === 1}>
        <div class="option-count">
          <p class="note">{words().options.one}</p>
          <Show when={mayEdit(room) && room.board.parked.length > 0}>
            <ChipField optional label={words().options.fromParkingLot} question={words().options.fromParkingLot} value="" field="options//parked">
              {(close) => (
                <div class="sheet-list">
                  <For each={room.board.parked}>
                    {(parked) => (
                      <Button
                        onPress={() => {
                          close()
                          props.onAdded(unparkOption(room, parked))
                        }}
                      >
                        {parked.text}
                      </Button>
                    )}
                  </For>
                </div>
              )}
            </ChipField>
          </Show>
        </div>
      </Show>
      <Show when={count() > 3}>
        <div class="option-count">
          <p class="note">{words().options.many(count())}</p>
          <Show when={mayEdit(room)}>
            <ul class="row">
              <For each={props.standing}>
                {(option) => (
                  <li>
                    <button type="button" class="chip" aria-label={words().options.parkName(option.line)} onClick={() => parkOption(room, option)}>
                      <SquareParking size={16} aria-hidden="true" />
                      <span>{option.line}</span>
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </div>
      </Show>
    </>
  )
}
