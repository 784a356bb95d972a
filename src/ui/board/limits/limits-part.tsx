import Plus from 'lucide-solid/icons/plus'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { limitTypesAsked, limitTypesMissing } from '../../../method/limits.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { Hole } from '../../kit/hole.tsx'
import { words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { Section } from '../parts/section.tsx'
import { LimitCard } from './limit-card.tsx'
import { limitFlag } from './limit-note.tsx'
import { LimitSheet, type OpenLimit } from './limit-sheet.tsx'
import './limits.css'

/** What cannot be changed for now, as typed cards; money, hours and people ask for an entry or "no limit here" (L1–L3). */
export function LimitsPart() {
  const room = useRoom()
  const [open, setOpen] = createSignal<OpenLimit | null>(null)
  const none = () => limitTypesAsked.filter((type) => room.board.noLimit[type] && !room.board.limits.some((limit) => limit.type === type))
  const noted = createMemo(() => room.board.limits.find((limit) => mayEdit(room) && limitFlag(room, limit))?.id)
  const press = (opened: OpenLimit) => (mayEdit(room) ? () => setOpen(opened) : undefined)
  return (
    <Section title={words().limits.title}>
      <ul class="limits">
        <For each={room.board.limits}>{(limit) => <LimitCard limit={limit} noted={noted() === limit.id} onOpen={(focus) => setOpen({ id: limit.id, focus })} />}</For>
        <For each={limitTypesMissing(room.board.limits, room.board.noLimit)}>
          {(type) => (
            <li data-field={`noLimit.${type}`}>
              <Hole block about={words().limits.types[type]} onPress={press({ type })}>
                {words().limits.missing[type]}
              </Hole>
            </li>
          )}
        </For>
        <For each={none()}>
          {(type) => (
            <li>
              <Show when={mayEdit(room)} fallback={<span class="limit none">{words().limits.none[type]}</span>}>
                <button type="button" class="limit none" onClick={() => setOpen({ type })}>
                  {words().limits.none[type]}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={mayEdit(room)}>
        <Button kind="quiet" wide class="add-limit" onPress={() => setOpen({ type: null })}>
          {words().limits.add}
          <Plus size={22} aria-hidden="true" />
        </Button>
      </Show>
      <LimitSheet open={open()} onOpen={setOpen} onClose={() => setOpen(null)} />
    </Section>
  )
}
