import Check from 'lucide-solid/icons/check'
import { Show } from 'solid-js'
import type { JSX } from 'solid-js'
import type { Action } from '../../../method/actions.ts'
import { dayOf } from '../../../method/day.ts'
import { isWhole } from '../../../method/verdict.ts'
import { useRoom } from '../../../state/room.ts'
import { format, words } from '../../kit/words.ts'
import { LinePart } from '../parts/line-part.tsx'
import { MarginNote } from '../parts/margin-note.tsx'
import { mayEdit } from '../parts/may-edit.ts'
import { nameOf } from '../parts/name-of.ts'
import { ActionChips } from './action-chips.tsx'
import { ActionMenu } from './action-menu.tsx'

interface ActionCardProps {
  readonly action: Action
  readonly handle: () => JSX.Element
}

/** One action. The card becomes solid once it has a text, an owner, a date and a first visible step (A1, A3). */
export function ActionCard(props: ActionCardProps) {
  const room = useRoom()
  const fieldName = (part: string) => `actions/${props.action.id}/${part}`
  const ended = () => {
    if (props.action.state === 'open') return ''
    const at = props.action.endedAt
    const when = at === null ? '' : format().day(dayOf(at))
    const name = nameOf(room.board.people, props.action.endedBy)
    return props.action.state === 'done' ? words().actions.doneBy(name, when) : words().actions.droppedBy(name, when)
  }
  /** One note at a time: what will be seen, then when, then whose. */
  const doubted = () => (['text', 'due', 'ownerId'] as const).find((part) => room.flags(fieldName(part)).length > 0) ?? 'text'
  return (
    <article
      class="action"
      classList={{ solid: isWhole(props.action, room.holes('lock')), [props.action.state]: true }}
      aria-label={props.action.text || words().actions.unnamed}
    >
      <div class="action-head">
        <LinePart
          size="body"
          struck={props.action.state === 'dropped'}
          text={props.action.text}
          line={room.edit.actions.line(props.action.id, 'text')}
          label={words().actions.text}
          question={words().actions.textHole}
          field={fieldName('text')}
        />
        <Show when={room.role === 'edit'}>
          <div class="row-tools">
            <ActionMenu action={props.action} />
            <Show when={mayEdit(room)}>{props.handle()}</Show>
          </div>
        </Show>
      </div>
      <Show when={ended()} fallback={<ActionChips action={props.action} />}>
        <p class="note ended">
          <Show when={props.action.state === 'done'}>
            <Check size={16} aria-hidden="true" />
          </Show>
          {ended()}
        </p>
      </Show>
      <Show when={doubted()} keyed>
        {(part) => <MarginNote field={fieldName(part)} text={props.action[part]} />}
      </Show>
    </article>
  )
}
