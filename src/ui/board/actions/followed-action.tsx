import Check from 'lucide-solid/icons/check'
import { createSignal, For, Show } from 'solid-js'
import type { Action, ActionStep } from '../../../method/actions.ts'
import { dayOf } from '../../../method/day.ts'
import { useRoom } from '../../../state/room.ts'
import { Chip } from '../../kit/chip.tsx'
import { DoneRing } from '../../kit/done-ring.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { Hole } from '../../kit/hole.tsx'
import { Menu } from '../../kit/menu.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { toast } from '../../kit/toast.tsx'
import { format, words } from '../../kit/words.ts'
import { soonDays } from '../parts/day-picks.ts'
import { Dots } from '../parts/dots.tsx'
import { nameOf } from '../parts/name-of.ts'
import { PersonPicker } from '../people/person-picker.tsx'
import './followed-action.css'

type Field = Parameters<ReturnType<typeof useRoom>['edit']['actions']['change']>[1]

const say = () => words().actions

/**
 * An action between sessions: one tap says that it is done, two give it another day or another owner. What happened to it stands
 * under it, with who and when. The session itself stays closed (A6, B1).
 */
export function FollowedAction(props: { readonly action: Action }) {
  const room = useRoom()
  const [open, setOpen] = createSignal<'due' | 'ownerId' | null>(null)
  const mayFollow = () => room.role === 'edit'
  const isOpen = () => props.action.state === 'open'
  const today = () => dayOf(room.now())
  const person = (id: string) => nameOf(room.board.people, id)
  const stepText = ({ kind, from, to }: Pick<ActionStep, 'kind' | 'from' | 'to'>) => {
    const read = (value: string) => (kind === 'owner' ? person(value) : kind === 'due' && value ? format().day(value) : value)
    return say().step(kind, read(from), read(to))
  }
  const change = (field: Field, value: string) => {
    const { id, text } = props.action
    const from = props.action[field]
    setOpen(null)
    const step = room.edit.actions.change(id, field, value)
    if (!step) return
    const kind = field === 'due' ? 'due' : field === 'ownerId' ? 'owner' : (value as Action['state'])
    toast(say().changed(stepText({ kind, from, to: value }), text || say().unnamed), () => room.edit.actions.takeBack(id, step))
  }
  const due = () => {
    const day = format().day(props.action.due)
    return isOpen() && props.action.due < today() ? say().wasDue(day) : day
  }
  const entries = () =>
    isOpen()
      ? [
          { label: say().handOver, onPress: () => setOpen('ownerId') },
          { label: say().newDay, onPress: () => setOpen('due') },
          { label: say().drop, onPress: () => change('state', 'dropped') },
        ]
      : [{ label: say().reopen, onPress: () => change('state', 'open') }]
  const press = (field: 'due' | 'ownerId') => (mayFollow() && isOpen() ? () => setOpen(field) : undefined)
  return (
    <article class={`followed ${props.action.state}`} aria-label={props.action.text || say().unnamed}>
      <Show when={mayFollow()} fallback={<span class="ring-place">{props.action.state === 'done' && <Check size={18} aria-hidden="true" />}</span>}>
        <DoneRing
          done={props.action.state === 'done'}
          label={say().markDone(props.action.text)}
          onPress={() => change('state', props.action.state === 'done' ? 'open' : 'done')}
        />
      </Show>
      <div class="what">
        <p class="text">{props.action.text || say().unnamed}</p>
        <Show when={isOpen()}>
          <div class="part-row">
            <Show when={person(props.action.ownerId)} fallback={<Hole onPress={press('ownerId')}>{say().ownerHole}</Hole>}>
              {(name) => (
                <Chip label={say().owner} onPress={press('ownerId')}>
                  {name()}
                </Chip>
              )}
            </Show>
            <Show when={props.action.due} fallback={<Hole onPress={press('due')}>{say().dueHole}</Hole>}>
              <Chip label={say().due} onPress={press('due')}>
                <span classList={{ late: props.action.due < today() }}>{due()}</span>
              </Chip>
            </Show>
            <Show when={props.action.from}>{(day) => <span class="note">{say().from(format().day(day()))}</span>}</Show>
          </div>
          <Show when={props.action.firstStep}>{(step) => <p class="note">{say().firstStepIs(step())}</p>}</Show>
        </Show>
        <ul class="history">
          <For each={props.action.history}>
            {(step) => <li>{say().stepBy(stepText(step), person(step.by), step.at > 0 ? format().day(dayOf(step.at)) : '')}</li>}
          </For>
        </ul>
      </div>
      <Show when={mayFollow()}>
        <Menu label={say().more(props.action.text)} entries={entries()}>
          <Dots />
        </Menu>
      </Show>
      <Sheet open={open() === 'ownerId'} title={say().handOver} onClose={() => setOpen(null)}>
        <PersonPicker label={say().handOver} value={props.action.ownerId} onPick={(id) => change('ownerId', id)} />
      </Sheet>
      <Sheet open={open() === 'due'} title={say().newDay} onClose={() => setOpen(null)}>
        <DateField label={say().newDay} value={props.action.due} picks={soonDays(today())} onCommit={(day) => change('due', day)} />
      </Sheet>
    </article>
  )
}

/** All actions of the board as they stand between sessions. */
export function FollowedActions(props: { readonly actions: readonly Action[] }) {
  return (
    <ul class="followed-list">
      <For each={props.actions}>
        {(action) => (
          <li>
            <FollowedAction action={action} />
          </li>
        )}
      </For>
    </ul>
  )
}
