import { For, Show } from 'solid-js'
import { stepMarks, type Step, type StepPart } from '../../../method/workflow.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { Toggle } from '../../kit/toggle.tsx'
import { words } from '../../kit/words.ts'
import { DurationField } from '../parts/duration-field.tsx'
import type { Entry } from '../parts/entry.ts'
import { removeWithUndo } from '../parts/removal.ts'

interface StepFieldsProps {
  readonly entry: Entry<Step>
  /** Where the cursor is put; nowhere when somebody only looks. */
  readonly focus: StepPart | undefined
  readonly onClose: () => void
}

const texts = ['what', 'who', 'tool', 'handedTo'] as const

/** The fields of a step: who, what, tool, handover, times, marks, and whether it breaks here (W1, W2). */
export function StepFields(props: StepFieldsProps) {
  const room = useRoom()
  const step = () => props.entry.now()
  const breaks = () => step() !== undefined && room.board.problem.stepId === step()?.id
  const waits = () => room.board.steps.at(-1)?.id !== step()?.id || Boolean(step()?.waiting)
  return (
    <div class="sheet-fields">
      <For each={texts}>
        {(field) => (
          <TextField
            label={words().workflow[field]}
            value={step()?.[field] ?? ''}
            field={`steps/${step()?.id ?? ''}/${field}`}
            long
            autofocus={props.focus === field}
            onCommit={(text) => props.entry.write(field, text.replace(/\s+/g, ' '))}
          />
        )}
      </For>
      <DurationField
        unit="minutes"
        label={words().workflow.working}
        value={step()?.working ?? null}
        onCommit={(minutes) => props.entry.write('working', minutes)}
      />
      <Show when={waits()}>
        <DurationField
          unit="hours"
          label={words().workflow.waiting}
          value={step()?.waiting ?? null}
          autofocus={props.focus === 'waiting'}
          onCommit={(minutes) => props.entry.write('waiting', minutes)}
        />
      </Show>
      <fieldset class="row">
        <legend class="unseen">{words().workflow.marksTitle}</legend>
        <For each={stepMarks}>
          {(mark) => (
            <Chip
              pressed={step()?.marks.includes(mark) ?? false}
              onPress={() => room.edit.steps.mark(props.entry.id(), mark, !step()?.marks.includes(mark))}
            >
              {words().workflow.marks[mark]}
            </Chip>
          )}
        </For>
      </fieldset>
      <Toggle checked={breaks()} onToggle={(yes) => room.edit.problem.set('stepId', yes ? props.entry.id() : '')}>
        {words().workflow.breaksHereAsk}
      </Toggle>
      <div class="sheet-feet">
        <Show when={step()}>
          {(there) => (
            <Button
              kind="quiet"
              onPress={() => {
                const { id, what } = there()
                props.onClose()
                removeWithUndo(room.edit.steps, id, what)
              }}
            >
              {words().workflow.removeStep}
            </Button>
          )}
        </Show>
        <Button onPress={() => props.onClose()}>{words().parts.done}</Button>
      </div>
    </div>
  )
}
