import Plus from 'lucide-solid/icons/plus'
import { createSignal, For, Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { Section } from '../parts/section.tsx'
import { LimitCard } from './limit-card.tsx'
import { LimitSheet, type OpenLimit } from './limit-sheet.tsx'
import './limits.css'

const early = ['deadline', 'rule'] as const

/** Deadlines and rules, which belong in the first ten minutes: they can end a comparison before it begins (L4). */
export function EarlyLimits() {
  const room = useRoom()
  const [open, setOpen] = createSignal<OpenLimit | null>(null)
  const limits = () => room.board.limits.filter((limit) => limit.type === 'deadline' || limit.type === 'rule')
  return (
    <Show when={mayEdit(room) || limits().length > 0}>
      <Section title={words().limits.early}>
        <Show when={limits().length > 0}>
          <ul class="limits">
            <For each={limits()}>
              {(limit) => <LimitCard limit={limit} noted={false} onOpen={(focus) => setOpen({ id: limit.id, focus })} />}
            </For>
          </ul>
        </Show>
        <Show when={mayEdit(room)}>
          <For each={early}>
            {(type) => (
              <Button kind="quiet" wide class="add-limit" onPress={() => setOpen({ type })}>
                {words().limits.addEarly[type]}
                <Plus size={22} aria-hidden="true" />
              </Button>
            )}
          </For>
        </Show>
        <LimitSheet open={open()} onOpen={setOpen} onClose={() => setOpen(null)} />
      </Section>
    </Show>
  )
}
