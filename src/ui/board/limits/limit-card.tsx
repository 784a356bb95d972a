import { For, Show } from 'solid-js'
import { limitHoles, type Limit } from '../../../method/limits.ts'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { limitQuestion, limitText } from './limit-text.ts'

interface LimitCardProps {
  readonly limit: Limit
  readonly onOpen: () => void
}

/** One limit as a card: the number large, the words small, and what is missing as gaps. Pressing it opens its fields. */
export function LimitCard(props: LimitCardProps) {
  const room = useRoom()
  const text = () => limitText(props.limit)
  const content = () => (
    <>
      <span class="limit-type">{words().limits.types[props.limit.type]}</span>
      <Show when={text().large}>
        <b>{text().large}</b>
      </Show>
      <For each={text().small}>{(small) => <span class="limit-small">{small}</span>}</For>
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
