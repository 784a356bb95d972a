import { Show } from 'solid-js'
import type { Line } from '../../../state/line.ts'
import { useRoom } from '../../../state/room.ts'
import { LineField } from '../../kit/line-field.tsx'
import { mayEdit } from './may-edit.ts'
import './parts.css'

interface LinePartProps {
  /** What the line says now. */
  readonly text: string
  readonly line: Line
  readonly label: string
  /** The question that stands in the gap while the line is empty. */
  readonly question: string
  readonly field: string
  readonly serif?: boolean
  /** The size of a line: `hero` stands alone on its page, `body` is working text. */
  readonly size: 'hero' | 'lead' | 'body'
  readonly limit?: number
  readonly struck?: boolean
  readonly autofocus?: boolean
  readonly onEnter?: () => void
}

/** One of the board's shared lines, where it belongs: typed in place, or read as text where nothing may be changed. */
export function LinePart(props: LinePartProps) {
  const room = useRoom()
  return (
    <div class={`line-part ${props.size}`} classList={{ struck: props.struck }} data-field={props.field}>
      <Show
        when={mayEdit(room)}
        fallback={
          <Show when={props.text} fallback={<span class="gap">{props.question}</span>}>
            <p classList={{ serif: props.serif }}>{props.text}</p>
          </Show>
        }
      >
        <LineField
          bare
          hole
          line={props.line}
          label={props.label}
          placeholder={props.question}
          field={props.field}
          serif={props.serif}
          limit={props.limit}
          autofocus={props.autofocus}
          onEnter={() => props.onEnter?.()}
        />
      </Show>
    </div>
  )
}
