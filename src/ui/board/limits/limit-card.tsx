import { createMemo, For, Show } from 'solid-js'
import { lateMinute } from '../../../method/late-limits.ts'
import { limitHoles, type Limit, type LimitPart } from '../../../method/limits.ts'
import { useRoom } from '../../../state/room.ts'
import { format, words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { LimitNote, vagueLimit } from './limit-note.tsx'
import { limitQuestion, limitText } from './limit-text.ts'
import '../../kit/chip.css'

interface LimitCardProps {
  readonly limit: Limit
  /** What is doubtful about it stands under it; one card at a time has such a note. */
  readonly noted: boolean
  readonly onOpen: (focus?: LimitPart) => void
}

/** One limit as a card: the number large, the words small, and what is missing or vague as gaps. Pressing it opens its fields. */
export function LimitCard(props: LimitCardProps) {
  const room = useRoom()
  const text = () => limitText(props.limit)
  /** These say by themselves what they are. */
  const counted = () => ['money', 'hours', 'people'].includes(props.limit.type)
  const inWords = () => ['tool', 'rule', 'skill', 'never'].includes(props.limit.type)
  const holes = createMemo(() => limitHoles(props.limit))
  const vague = () => vagueLimit(room, props.limit)
  const minute = () => lateMinute(props.limit, room.board.clock)
  const unchecked = () => room.flags(`limits/${props.limit.id}/raisedAt`).length > 0
  const content = () => (
    <>
      <span classList={{ unseen: counted() }}>{words().limits.types[props.limit.type]}</span>
      <Show when={text().large}>
        <b classList={{ words: inWords() }}>{text().large}</b>
      </Show>
      <Show when={text().small.length > 0}>
        <span classList={{ remark: !text().large }}>{text().small.join(', ')}</span>
      </Show>
      <Show when={props.limit.from}>{(day) => <span>{words().actions.from(format().day(day()))}</span>}</Show>
      <Show when={holes().length > 0 || vague()}>
        <span class="gaps">
          <For each={holes()}>
            {(part) => (
              <span class="hole" data-field={`limits/${props.limit.id}/${part}`}>
                {limitQuestion(props.limit, part)}
              </span>
            )}
          </For>
          <Show when={vague()}>
            {(flag) => (
              <span class="hole" data-field={`limits/${props.limit.id}/${flag().field}`}>
                {words().limits.vagueHoles[flag().reason]}
              </span>
            )}
          </Show>
        </span>
      </Show>
      <Show when={minute() !== null}>
        <span class="late" classList={{ unchecked: unchecked() }}>
          {words().limits.cameUp(minute()!, room.board.clock.length)}
        </span>
      </Show>
    </>
  )
  return (
    <li classList={{ noted: props.noted }}>
      <Show when={mayEdit(room)} fallback={<div class="limit">{content()}</div>}>
        <button type="button" class="limit" onClick={() => props.onOpen()}>
          {content()}
        </button>
      </Show>
      <Show when={props.noted}>
        <LimitNote limit={props.limit} onFix={(part) => props.onOpen(part)} />
      </Show>
    </li>
  )
}
