import { For, Show } from 'solid-js'
import type { Step } from '../../method/workflow.ts'
import { Hole } from '../kit/hole.tsx'
import { format, words } from '../kit/words.ts'

interface ScreenStopProps {
  readonly step: Step
  readonly last: boolean
  readonly breaks: boolean
  /** Nowhere else one waits longer. */
  readonly longest: boolean
}

/** Rail for minutes of waiting, in sizes of the text: an hour is longer than a minute and a month still fits. */
function railLength(minutes: number | null): string {
  return `${(0.2 + 0.3 * Math.log10(1 + (minutes ?? 0) / 10)).toFixed(2)}em`
}

const waits = (minutes: number) => (minutes === 0 ? words().workflow.atOnce : words().workflow.waits(format().duration(minutes)))

/** One step of the rail as the room reads it: what and who on the stop, and beside the rail behind it how long one waits. */
export function ScreenStop(props: ScreenStopProps) {
  return (
    <div class="screen-stop" classList={{ breaks: props.breaks, last: props.last }} style={{ 'padding-bottom': props.last ? '0' : railLength(props.step.waiting) }}>
      <Show when={!props.last || props.step.waiting}>
        <p class="wait" classList={{ longest: props.longest }}>
          <Show when={props.step.waiting !== null} fallback={<Hole>{words().workflow.waitingHole}</Hole>}>
            {waits(props.step.waiting ?? 0)}
          </Show>
        </p>
      </Show>
      <p class="what">
        <Show when={props.step.what.trim()} fallback={<Hole>{words().workflow.whatHole}</Hole>}>
          <b>{props.step.what}</b>
        </Show>
        <Show when={props.breaks}>
          <span class="mark break">{words().workflow.breaksHere}</span>
        </Show>
      </p>
      <p class="soft details">
        <Show when={props.step.who.trim()} fallback={<Hole>{words().workflow.whoHole}</Hole>}>
          <span>{props.step.who}</span>
        </Show>
        <Show when={props.step.tool}>
          <span> · {props.step.tool}</span>
        </Show>
        <Show when={props.step.working !== null}>
          <span class="time"> · {format().duration(props.step.working!)}</span>
        </Show>
        <For each={props.step.marks}>{(mark) => <span class="mark">{words().workflow.marks[mark]}</span>}</For>
        <Show when={props.longest}>
          <span class="mark">{words().workflow.longestHere}</span>
        </Show>
      </p>
    </div>
  )
}
