import { createEffect, createMemo, For, on, Show } from 'solid-js'
import type { Action } from '../../../method/actions.ts'
import { dayOf } from '../../../method/day.ts'
import { useRoom } from '../../../state/room.ts'
import { format, words } from '../../kit/words.ts'
import { soonDays } from '../parts/day-picks.ts'
import '../../kit/chip.css'
import './who-and-when.css'

/**
 * Under an action that was just saved: one tap for its owner, one for its day, and the same again to take it off (A5, K1).
 * A press leaves the cursor where the next action is being typed, so that the keyboard of a phone stays.
 */
export function WhoAndWhen(props: { readonly action: Action }) {
  const room = useRoom()
  const days = createMemo(() => soonDays(dayOf(room.now())), [], { equals: (a, b) => a[0]?.day === b[0]?.day })
  const put = (field: 'ownerId' | 'due', value: string) =>
    room.edit.actions.set(props.action.id, field, props.action[field] === value ? '' : value)
  let row!: HTMLDivElement
  // What is added above a field that is being typed in moves out of sight by itself.
  createEffect(on(() => props.action.id, () => queueMicrotask(() => row.scrollIntoView?.({ block: 'nearest' }))))
  return (
    <div
      class="who-and-when"
      ref={(element) => {
        row = element
        element.addEventListener('mousedown', (event) => event.preventDefault())
      }}
    >
      <Show when={room.board.people.length > 0}>
        <fieldset aria-label={words().actions.ownerOf(props.action.text)}>
          <For each={room.board.people}>
            {(person) => (
              <Tap text={person.name} picked={props.action.ownerId === person.id} onTap={() => put('ownerId', person.id)} />
            )}
          </For>
        </fieldset>
      </Show>
      <fieldset aria-label={words().actions.dueOf(props.action.text)}>
        <For each={days()}>
          {({ label, day }) => (
            <Tap
              text={label}
              spoken={[...new Set([label, format().day(day)])].join(', ')}
              picked={props.action.due === day}
              onTap={() => put('due', day)}
            />
          )}
        </For>
      </fieldset>
    </div>
  )
}

function Tap(props: { readonly text: string; readonly spoken?: string; readonly picked: boolean; readonly onTap: () => void }) {
  return (
    <button type="button" class="chip" aria-label={props.spoken} aria-pressed={props.picked} onClick={() => props.onTap()}>
      {props.text}
    </button>
  )
}
