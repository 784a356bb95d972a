import { createMemo, createSignal, Show } from 'solid-js'
import { longestOfSeveral, type Step } from '../../../method/workflow.ts'
import { useRoom } from '../../../state/room.ts'
import { Reorder } from '../../kit/reorder.tsx'
import { words } from '../../kit/words.ts'
import { AddLine } from '../parts/add-line.tsx'
import { mayEdit } from '../parts/may-edit.ts'
import { RailStretch } from './rail-stretch.tsx'
import { StepSheet, type OpenStep } from './step-sheet.tsx'
import { Stop } from './stop.tsx'
import './rail.css'

/** The steps as stops of a rail; what one waits between them is its length, and it is broken where the work breaks (W1–W3). */
export function Rail() {
  const room = useRoom()
  const steps = () => room.board.steps
  const [open, setOpen] = createSignal<OpenStep | null>(null)
  const longest = createMemo(() => longestOfSeveral(steps()))
  /** Nothing waits after the last step, unless somebody said so before it became the last. */
  const waits = (step: Step, at: number) => at < steps().length - 1 || Boolean(step.waiting)
  const breaksAt = (place: number) => steps()[place]?.id !== undefined && steps()[place]?.id === room.board.problem.stepId
  return (
    <>
      <RailStretch minutes={null} longest={false} broken={breaksAt(0)} onAdd={steps().length ? () => setOpen({ after: null }) : undefined} place={0} />
      <Reorder
        class="stops"
        each={steps()}
        name={(step) => words().workflow.stepName(steps().indexOf(step) + 1, step.what)}
        onMove={(id, after) => room.edit.steps.move(id, after)}
      >
        {(step, handle, at) => (
          <>
            <Stop step={step} place={at() + 1} onOpen={(focus) => setOpen({ id: step.id, focus })} handle={handle} />
            <RailStretch
              step={waits(step, at()) ? step : undefined}
              minutes={waits(step, at()) ? step.waiting : null}
              longest={longest()?.id === step.id}
              broken={breaksAt(at() + 1)}
              place={at() + 1}
              onAdd={at() < steps().length - 1 ? () => setOpen({ after: step.id }) : undefined}
            />
          </>
        )}
      </Reorder>
      <Show when={mayEdit(room)}>
        <div class="next-stop">
          <AddLine
            label={words().workflow.addStep}
            placeholder={steps().length ? words().workflow.nextHole : words().workflow.stepsHole}
            hole={steps().length < 2}
            field="workflow.steps"
            onAdd={(what) => room.edit.steps.add({ what })}
          />
        </div>
      </Show>
      <StepSheet open={open()} onClose={() => setOpen(null)} />
    </>
  )
}
