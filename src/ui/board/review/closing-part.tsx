import Check from 'lucide-solid/icons/check'
import { createMemo, For, Show } from 'solid-js'
import { isSameVerdict, verdict, type Lacking } from '../../../method/verdict.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { Hole } from '../../kit/hole.tsx'
import { words } from '../../kit/words.ts'
import { focusField } from '../parts/focus-field.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { Section } from '../parts/section.tsx'
import './closing.css'

const rows: Readonly<Record<keyof ReturnType<typeof words>['closing']['rows'], readonly Lacking[]>> = {
  call: ['call', 'which-call'],
  why: ['why', 'which-why'],
  action: ['action', 'owner', 'due', 'first-step', 'whole-action'],
  review: ['review'],
}

/** What is there and what is missing, each a place to fill, and closing, which nothing stands in the way of (X2). */
export function ClosingPart() {
  const room = useRoom()
  const judged = createMemo(() => verdict(room.board, room.holes('lock')), undefined, { equals: isSameVerdict })
  const isWorking = () => judged().outcome === 'working-session'
  const missing = (row: keyof typeof rows) => judged().holes.filter((hole) => rows[row].includes(hole.lacks))
  /** Without a call there is nothing yet that could have a reason. */
  const isOpen = (row: keyof typeof rows) => missing(row).length > 0 || (row === 'why' && missing('call').length > 0)
  return (
    <Show when={mayEdit(room)}>
      <div class="closing">
        <Section title={words().closing.before}>
          <ul>
            <For each={Object.keys(rows) as (keyof typeof rows)[]}>
              {(row) => (
                <li classList={{ there: !isOpen(row) }}>
                  <span class="mark">
                    <Show when={!isOpen(row)}>
                      <Check size={18} aria-hidden="true" />
                      <span class="unseen">{words().closing.there}</span>
                    </Show>
                  </span>
                  <span class="name">{words().closing.rows[row]}</span>
                  <For each={missing(row)}>
                    {(hole) => (
                      <Hole about={words().closing.rows[row]} onPress={() => focusField(hole.field)}>
                        {words().closing.asks[hole.lacks]}
                      </Hole>
                    )}
                  </For>
                </li>
              )}
            </For>
          </ul>
        </Section>
        <Show when={!isWorking()}>
          <p class="note">{words().closing.verdict(judged())}</p>
        </Show>
        <Button wide kind={isWorking() ? 'main' : 'plain'} onPress={() => room.edit.session.close()}>
          {words().closing.close}
        </Button>
      </div>
    </Show>
  )
}
