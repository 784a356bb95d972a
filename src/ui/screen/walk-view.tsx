import { createMemo, For, Show } from 'solid-js'
import { lateMinute } from '../../method/late-limits.ts'
import { limitHoles, limitTypesAsked, limitTypesMissing, type Limit } from '../../method/limits.ts'
import { longestOfSeveral, workflowTimes, type Step } from '../../method/workflow.ts'
import { useRoom } from '../../state/room.ts'
import { vagueLimit } from '../board/limits/limit-note.tsx'
import { limitQuestion, limitText } from '../board/limits/limit-text.ts'
import { Hole } from '../kit/hole.tsx'
import { format, words } from '../kit/words.ts'
import { Paged } from './paged.tsx'
import { ScreenStop } from './screen-stop.tsx'
import './walk-view.css'

/** Walk: the way of working as a rail, open where it breaks, and beside it the limits. */
export function WalkView() {
  return (
    <div class="walk-view">
      <WorkflowOnScreen />
      <LimitsOnScreen />
    </div>
  )
}

/** The case, its trigger, the steps as a rail and what "done" is. */
export function WorkflowOnScreen() {
  const room = useRoom()
  const steps = () => room.board.steps
  const breaksAt = createMemo(() => steps().findIndex((step) => step.id === room.board.problem.stepId))
  const longest = createMemo(() => longestOfSeveral(steps()))
  const times = createMemo(() => workflowTimes(steps()))
  const flow = () => room.board.workflow
  const told = () => [flow().caseName, flow().caseDay && format().day(flow().caseDay)].filter(Boolean).join(', ')
  const isBroken = (step: Step) => steps()[breaksAt()]?.id === step.id
  return (
    <section class="fills">
      <p class="told" data-glow>
        <b class="head">{words().workflow.title}</b>
        <Show when={told()} fallback={<Hole>{words().workflow.caseHole}</Hole>}>
          <span>{told()}</span>
        </Show>
      </p>
      <Show
        when={steps().length}
        fallback={
          <>
            <Trigger />
            <Hole block>{words().workflow.stepsHole}</Hole>
            <Done />
          </>
        }
      >
        <Paged label={words().workflow.steps} each={steps()} class="stops-on-screen" focus={breaksAt() < 0 ? undefined : breaksAt()}>
          {(step, at) => (
            <li data-glow>
              <Show when={at() === 0}>
                <Trigger />
              </Show>
              <ScreenStop step={step} last={at() === steps().length - 1} longest={longest()?.id === step.id} breaks={isBroken(step)} />
              <Show when={at() === steps().length - 1}>
                <Done />
              </Show>
            </li>
          )}
        </Paged>
      </Show>
      <Show when={times().working + times().waiting > 0}>
        <p class="soft sums" data-glow>
          <span>{words().workflow.totals(said(times().working), said(times().waiting))}</span>
          <Show when={longest()}>{(step) => <span>{longestWait(step())}</span>}</Show>
        </p>
      </Show>
    </section>
  )
}

/** Where the rail begins. */
function Trigger() {
  const room = useRoom()
  return (
    <p class="end" data-glow>
      <span class="soft">{words().workflow.trigger} </span>
      <Show when={room.board.workflow.trigger.trim()} fallback={<Hole>{words().workflow.triggerHole}</Hole>}>
        {room.board.workflow.trigger}
      </Show>
    </p>
  )
}

/** Where it ends. */
function Done() {
  const room = useRoom()
  return (
    <p class="end" data-glow>
      <span class="soft">{words().workflow.done} </span>
      <Show when={room.board.workflow.done.trim()} fallback={<Hole>{words().workflow.doneHole}</Hole>}>
        {room.board.workflow.done}
      </Show>
    </p>
  )
}

/** The limits, and which of the asked ones are missing. */
export function LimitsOnScreen() {
  const room = useRoom()
  const noLimits = () => limitTypesAsked.filter((type) => room.board.noLimit[type])
  const missing = createMemo(() => limitTypesMissing(room.board.limits, room.board.noLimit))
  return (
    <section class="fills">
      <h2>{words().limits.title}</h2>
      <Show when={room.board.limits.length}>
        <Paged label={words().limits.title} each={room.board.limits} class="limits-on-screen">
          {(limit) => <ScreenLimit limit={limit} />}
        </Paged>
      </Show>
      <p class="said">
        <For each={missing()}>{(type) => <Hole>{words().limits.missing[type]}</Hole>}</For>
        <For each={noLimits()}>{(type) => <span class="soft">{words().limits.none[type]}</span>}</For>
      </p>
    </section>
  )
}

const said = (minutes: number) => (minutes > 0 ? format().duration(minutes) : '')
const longestWait = (step: Step) => words().workflow.longestWait(said(step.waiting ?? 0), step.what)
const unique = (text: string, at: number, all: readonly string[]) => all.indexOf(text) === at

/** One limit: the number large, the words small, its holes where they belong. */
function ScreenLimit(props: { readonly limit: Limit }) {
  const room = useRoom()
  const text = createMemo(() => limitText(props.limit))
  const minute = () => lateMinute(props.limit, room.board.clock)
  const vague = () => vagueLimit(room, props.limit)
  return (
    <li data-glow>
      <Show when={text().large}>
        <b>{text().large}</b>
      </Show>
      <span class="soft">{[words().limits.types[props.limit.type], ...text().small].filter(unique).join(' · ')}</span>
      <Show when={minute() !== null}>
        <span class="late">{words().limits.cameUp(minute()!, room.board.clock.length)}</span>
      </Show>
      <For each={limitHoles(props.limit)}>{(part) => <Hole>{limitQuestion(props.limit, part)}</Hole>}</For>
      <Show when={vague()}>{(flag) => <Hole>{words().limits.vagueHoles[flag().reason]}</Hole>}</Show>
    </li>
  )
}
