import { createSignal, Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { TextField } from '../../kit/text-field.tsx'
import { mayEdit } from './may-edit.ts'
import './parts.css'

interface TextPartProps {
  readonly value: string
  readonly onCommit: (value: string) => void
  readonly label: string
  /** The question that stands in the gap while nothing is written. */
  readonly question: string
  readonly field: string
  /** Shows the label above the text. */
  readonly named?: boolean
  /** May stay empty: the gap is not drawn as a hole. */
  readonly optional?: boolean
}

/** A value in its place: typed there, or read as text where nothing may be changed. */
export function TextPart(props: TextPartProps) {
  const room = useRoom()
  const [typed, setTyped] = createSignal<string | null>(null)
  return (
    <div class="text-part" classList={{ optional: props.optional, named: props.named }} data-field={props.field}>
      <Show when={props.named}>
        <span class="part-name" aria-hidden={mayEdit(room)}>
          {props.label}
        </span>
      </Show>
      <Show
        when={mayEdit(room)}
        fallback={
          <Show when={props.value} fallback={<Show when={!props.optional}>{<span class="gap">{props.question}</span>}</Show>}>
            <p>{props.value}</p>
          </Show>
        }
      >
        <div class="grows" data-text={typed() ?? props.value}>
          <TextField
            bare
            long
            hole={!props.optional}
            value={props.value}
            onType={setTyped}
            onCommit={(value) => {
              setTyped(null)
              props.onCommit(value)
            }}
            label={props.label}
            placeholder={props.question}
            field={props.field}
          />
        </div>
      </Show>
    </div>
  )
}
