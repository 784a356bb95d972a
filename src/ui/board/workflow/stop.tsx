import { For, Show } from 'solid-js'
import type { JSX } from 'solid-js'
import type { Step, StepPart } from '../../../method/workflow.ts'
import { useRoom } from '../../../state/room.ts'
import { Hole } from '../../kit/hole.tsx'
import { format, words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'

interface StopProps {
  readonly step: Step
  /** Counted from one. */
  readonly place: number
  /** Opens the step, with the cursor in the part that was pressed. */
  readonly onOpen: (focus: StepPart | undefined) => void
  readonly handle: () => JSX.Element
}

/** One step on the rail: what happens and who does it, tool, handover and work in small words, its marks. */
export function Stop(props: StopProps) {
  const room = useRoom()
  const breaks = () => room.board.problem.stepId === props.step.id
  const small = () =>
    (
      [
        [props.step.tool, false],
        [props.step.working === null ? '' : format().duration(props.step.working), true],
        [props.step.handedTo && words().workflow.to(props.step.handedTo), false],
      ] as const
    ).filter(([part]) => part)
  return (
    <div class="stop" classList={{ breaks: breaks() }}>
      <div class="stop-body">
        <div class="stop-title">
          <Show
            when={props.step.what.trim()}
            fallback={
              <>
                <span data-field={`steps/${props.step.id}/what`}>
                  <Hole onPress={mayEdit(room) ? () => props.onOpen('what') : undefined}>{words().workflow.whatHole}</Hole>
                </span>
                <Marks step={props.step} breaks={breaks()} />
              </>
            }
          >
            <Show when={mayEdit(room)} fallback={<Title step={props.step} breaks={breaks()} />}>
              <button type="button" class="stop-open" onClick={() => props.onOpen(undefined)}>
                <Title step={props.step} breaks={breaks()} />
                <span class="unseen">{words().workflow.openStep}</span>
              </button>
            </Show>
          </Show>
        </div>
        <p class="small">
          <Show
            when={props.step.who.trim()}
            fallback={
              <span class="who-hole" data-field={`steps/${props.step.id}/who`}>
                <Hole about={props.step.what} onPress={mayEdit(room) ? () => props.onOpen('who') : undefined}>
                  {words().workflow.whoHole}
                </Hole>
              </span>
            }
          >
            <span class="who">{props.step.who}</span>
          </Show>
          <For each={small()}>{([part, isTime]) => <span class="detail" classList={{ time: isTime }}>{part}</span>}</For>
        </p>
      </div>
      <Show when={mayEdit(room)}>{props.handle()}</Show>
    </div>
  )
}

function Title(props: Pick<StopProps, 'step'> & { readonly breaks: boolean }) {
  return (
    <>
      <b>{props.step.what}</b>
      <Marks step={props.step} breaks={props.breaks} />
    </>
  )
}

function Marks(props: Pick<StopProps, 'step'> & { readonly breaks: boolean }) {
  return (
    <>
      <For each={props.step.marks}>{(mark) => <>{' '}<span class="mark">{words().workflow.marks[mark]}</span></>}</For>
      <Show when={props.breaks}>
        {' '}
        <span class="mark break">{words().workflow.breaksHere}</span>
      </Show>
    </>
  )
}
