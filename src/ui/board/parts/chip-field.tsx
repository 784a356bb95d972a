import { createSignal, Show } from 'solid-js'
import type { JSX } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { Chip } from '../../kit/chip.tsx'
import { Hole } from '../../kit/hole.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { mayEdit } from './may-edit.ts'
import './chip-field.css'

interface ChipFieldProps {
  /** What the value is; the sheet's title. */
  readonly label: string
  /** The question in the gap while there is no value. */
  readonly question: string
  readonly value: string
  readonly field: string
  /** May stay empty: the question is then an offer, not a hole. */
  readonly optional?: boolean
  /** What fills it, shown in a sheet. `close` is called once one choice is enough. */
  readonly children: (close: () => void) => JSX.Element
}

/** A value as a chip, or its gap; pressing either opens at once what fills it. */
export function ChipField(props: ChipFieldProps) {
  const room = useRoom()
  const [open, setOpen] = createSignal(false)
  const press = () => (mayEdit(room) ? () => setOpen(true) : undefined)
  return (
    <span class="chip-field" data-field={props.field} hidden={props.optional && !props.value && !mayEdit(room)}>
      <Show
        when={props.value}
        fallback={
          <Show when={props.optional} fallback={<Hole onPress={press()}>{props.question}</Hole>}>
            <Chip onPress={press()}>
              <span class="offer">{props.question}</span>
            </Chip>
          </Show>
        }
      >
        <Chip label={props.label} onPress={press()}>
          {props.value}
        </Chip>
      </Show>
      <Sheet open={open() && mayEdit(room)} title={props.label} onClose={() => setOpen(false)}>
        {props.children(() => setOpen(false))}
      </Sheet>
    </span>
  )
}
