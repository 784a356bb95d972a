import { createSignal, For, Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { words } from '../../kit/words.ts'
import { nameOf } from '../parts/name-of.ts'

const say = () => words().clock

/** Who holds the clock; one press takes it over, and whoever holds it can hand it to somebody who is here (C2). */
export function ClockHolder() {
  const room = useRoom()
  const [handing, setHanding] = createSignal(false)
  const id = () => room.board.clock.holderId
  const name = () => nameOf(room.board.people, id())
  const mine = () => room.me() !== '' && id() === room.me()
  const onScreens = () => room.here().filter((one) => !one.screen)
  const others = () => room.board.people.filter((one) => one.id !== room.me() && onScreens().some((here) => here.personId === one.id))
  const away = () => room.keeping().connection === 'connected' && !onScreens().some((one) => one.personId === id())
  const held = () => {
    if (mine()) return say().heldByMe
    if (name() === '') return say().heldByNobody
    return away() ? say().heldAway(name()) : say().held(name())
  }
  return (
    <div class="holder">
      <p>{held()}</p>
      <Show when={!mine() && room.me() !== ''}>
        <Button onPress={() => room.edit.clock.hold(room.me())}>{say().take}</Button>
      </Show>
      <Show when={mine() && others().length > 0}>
        <Button kind="quiet" aria-expanded={handing()} onPress={() => setHanding((before) => !before)}>
          {say().hand}
        </Button>
      </Show>
      <Show when={mine() && handing()}>
        <ul class="hand-to" aria-label={say().handTo}>
          <For each={others()}>
            {(person) => (
              <li>
                <Chip
                  onPress={() => {
                    setHanding(false)
                    room.edit.clock.hold(person.id)
                  }}
                >
                  {person.name}
                </Chip>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}
