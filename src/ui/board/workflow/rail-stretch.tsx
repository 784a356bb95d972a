import Plus from 'lucide-solid/icons/plus'
import { Show } from 'solid-js'
import type { Step } from '../../../method/workflow.ts'
import { useRoom } from '../../../state/room.ts'
import { format, words } from '../../kit/words.ts'
import { ChipField } from '../parts/chip-field.tsx'
import { mayEdit } from '../parts/may-edit.ts'
import { railLength } from './rail-length.ts'
import { WaitingField } from './waiting-field.tsx'

interface RailStretchProps {
  /** The step before it, whose waiting time it shows; without one the stretch only joins. */
  readonly step?: Step | undefined
  readonly minutes: number | null
  /** Leads to the step where it breaks. */
  readonly broken: boolean
  /** Nowhere else one waits longer. */
  readonly longest: boolean
  /** How many steps lie before it. */
  readonly place: number
  readonly onAdd?: (() => void) | undefined
}

const waits = (minutes: number) => (minutes === 0 ? words().workflow.atOnce : words().workflow.waits(format().duration(minutes)))

/** The rail between two stops, as long as one waits there. */
export function RailStretch(props: RailStretchProps) {
  const room = useRoom()
  return (
    <div
      class="stretch"
      classList={{ broken: props.broken, joins: !props.step, longest: props.longest }}
      style={{ 'min-height': props.step ? `${railLength(props.minutes)}px` : undefined }}
    >
      <Show when={props.step}>
        {(step) => (
          <div class="wait">
            <ChipField
              label={words().workflow.waiting}
              question={words().workflow.waitingHole}
              value={step().waiting === null ? '' : waits(step().waiting ?? 0)}
              field={`steps/${step().id}/waiting`}
            >
              {(close) => (
                <WaitingField minutes={step().waiting} onCommit={(minutes) => room.edit.steps.set(step().id, 'waiting', minutes)} onDone={close} />
              )}
            </ChipField>
            <Show when={props.longest}>
              <span class="mark">{words().workflow.longestHere}</span>
            </Show>
          </div>
        )}
      </Show>
      <Show when={mayEdit(room) && props.onAdd}>
        <button
          type="button"
          class="add-between"
          aria-label={props.place === 0 ? words().workflow.addFirst : words().workflow.addAfter(props.place)}
          onClick={() => props.onAdd?.()}
        >
          <Plus size={18} aria-hidden="true" />
        </button>
      </Show>
    </div>
  )
}
