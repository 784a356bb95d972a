import { For, Show } from 'solid-js'
import { limitHoles, type Limit } from '../../../method/limits.ts'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { limitQuestion, limitText } from './limit-text.ts'
import '../../kit/chip.css'

interface LimitCardProps {
  readonly limit: Limit
  readonly onOpen: () => void
}

/** One limit as a card: the number large, the words small, and what is missing as gaps. Pressing it opens its fields. */
export function LimitCard(props: LimitCardProps) {
  const room = useRoom()
  const text = () => limitText(props.limit)
  /** These say by themselves what they are. */
  const counted = () => ['money', 'hours', 'people'].includes(props.limit.type)
  const inWords = () => ['tool', 'rule', 'skill', 'never'].includes(props.limit.type)
  const content = () => (
    <>
      <span classList={{ unseen: counted() }}>{words().limits.types[props.limit.type]}</span>
      <Show when={text().large}>
        <b classList={{ words: inWords() }}>{text().large}</b>
      </Show>
      <Show when={text().small.length > 0}>
        <span>{text().small.join(', ')}</span>
      </Show>
      <For each={limitHoles(props.limit)}>
        {(part) => (
          <span class="hole" data-field={`limits/${props.limit.id}/${part}`}>
            {limitQuestion(props.limit, part)}
          </span>
        )}
      </For>
    </>
  )
  return (
    <li>
      <Show when={mayEdit(room)} fallback={<div class="limit">{content()}</div>}>
        <button type="button" class="limit" onClick={() => props.onOpen()}>
          {content()}
        </button>
      </Show>
    </li>
  )
}
