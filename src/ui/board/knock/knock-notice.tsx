import { createEffect, createMemo, createSignal, on, onCleanup, Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { announce } from '../../kit/announcer.tsx'
import { Button } from '../../kit/button.tsx'
import { laterWords } from '../../kit/later-words.ts'
import { Picture } from './picture.tsx'
import './knock-notice.css'

/** How long nobody can be let in after they came up, in ms: a press just then was meant for what stood there before. */
const settles = 500

/** Who is at the door, one at a time, with the picture that they should see too. */
export function KnockNotice() {
  const room = useRoom()
  const first = createMemo(() => room.knocks.waiting()[0], undefined, { equals: (one, other) => one?.id === other?.id })
  const [settled, setSettled] = createSignal(false)
  const others = () => room.knocks.waiting().length - 1
  createEffect(
    on(first, (one) => {
      if (one) announce(`${laterWords().knock.knocks(one.name)}. ${one.picture.map((symbol) => laterWords().knock.symbols[symbol]).join(', ')}`)
    }),
  )
  createEffect(
    on(first, () => {
      setSettled(false)
      const timer = setTimeout(() => setSettled(true), settles)
      onCleanup(() => clearTimeout(timer))
    }),
  )
  return (
    <Show when={first()} keyed>
      {(one) => (
        <section class="knock-notice" aria-labelledby="who-knocks">
          <h2 id="who-knocks">{laterWords().knock.knocks(one.name)}</h2>
          <Picture picture={one.picture} />
          <p class="soft">{laterWords().knock.compare(one.name)}</p>
          <div class="answers">
            <Button onPress={() => room.knocks.answer(one.id, false)}>{laterWords().knock.notNow}</Button>
            <Button kind="main" disabled={!settled()} onPress={() => room.knocks.answer(one.id, true)}>
              {laterWords().knock.letIn}
            </Button>
          </div>
          <Show when={others() > 0}>
            <p class="soft more">{laterWords().knock.more(others())}</p>
          </Show>
        </section>
      )}
    </Show>
  )
}
