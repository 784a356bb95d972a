import { Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import type { StepPart } from '../../../method/workflow.ts'
import { Sheet } from '../../kit/sheet.tsx'
import { words } from '../../kit/words.ts'
import { createEntry } from '../parts/entry.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { StepFields } from './step-fields.tsx'

/** A step that is on the board, or a new one behind `after` (null: at the start). */
export type OpenStep = { readonly id: string; readonly focus: StepPart | undefined } | { readonly after: string | null }

interface StepSheetProps {
  readonly open: OpenStep | null
  readonly onClose: () => void
}

/** Everything about one step. */
export function StepSheet(props: StepSheetProps) {
  const room = useRoom()
  const place = () => {
    const open = props.open
    if (!open) return 0
    if ('id' in open) return room.board.steps.findIndex((step) => step.id === open.id) + 1
    return room.board.steps.findIndex((step) => step.id === open.after) + 2
  }
  return (
    <Sheet open={props.open !== null && mayEdit(room)} title={words().workflow.step(place())} onClose={() => props.onClose()}>
      <Show when={props.open} keyed>
        {(open) => {
          const start = 'id' in open ? { id: open.id } : { fields: {}, after: open.after }
          const entry = createEntry(() => room.board.steps, room.edit.steps, start)
          return <StepFields entry={entry} focus={'id' in open ? open.focus : 'what'} onClose={() => props.onClose()} />
        }}
      </Show>
    </Sheet>
  )
}
