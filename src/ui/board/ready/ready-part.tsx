import Check from 'lucide-solid/icons/check'
import { createMemo, For, Show } from 'solid-js'
import { fieldOf } from '../../../method/flags.ts'
import { bringParts, readyFor, type BringHole, type BringPart } from '../../../method/ready.ts'
import { useRoom } from '../../../state/room.ts'
import { useNavigation } from '../../../state/route.ts'
import { words } from '../../kit/words.ts'
import { AddToCalendar } from '../invite/add-to-calendar.tsx'
import { goToField } from '../parts/go-to-field.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { Section } from '../parts/section.tsx'
import './ready.css'

/**
 * The four things to bring, until the hour starts: what is there, what is missing, and how long it takes to fill (F1). Of a board
 * that has not come yet nothing is looked at; were it shown, all that nobody knows of would have its tick.
 */
export function ReadyPart() {
  const room = useRoom()
  const isKnown = () => room.board.decision.line || room.holes('frame').length
  const shown = () => room.board.clock.startedAt === null && room.board.session.closedAt === null && isKnown()
  const ready = createMemo(() => {
    return readyFor({ holes: room.holes, flags: room.flags, goodOutcome: room.board.session.goodOutcome })
  })
  return (
    <Show when={shown()}>
      <div class="ready">
        <Show
          when={ready().missing > 0}
          fallback={
            <output class="all-there">
              <Check size={18} aria-hidden="true" />
              {words().ready.ready}
            </output>
          }
        >
          <Section title={words().ready.title} aside={<span class="aside">{words().ready.minutes(ready().minutes)}</span>}>
            <ul>
              <For each={bringParts}>{(part) => <BringRow part={part} lacks={ready().lacks[part]} />}</For>
            </ul>
          </Section>
        </Show>
        <Show when={mayEdit(room)}>
          <AddToCalendar />
        </Show>
      </div>
    </Show>
  )
}

/** One of the four; what it lacks is asked beside it, and a tap leads to the first of that. */
function BringRow(props: { readonly part: BringPart; readonly lacks: readonly BringHole[] }) {
  const room = useRoom()
  const navigation = useNavigation()
  const asked = () => [...new Set(props.lacks.map((hole) => words().ready.asks(hole)))]
  const content = () => (
    <>
      <span class="mark">
        <Show when={props.lacks.length === 0}>
          <Check size={18} aria-hidden="true" />
        </Show>
      </span>
      <span class="name">{words().ready.short[props.part]}</span>
      <Show when={asked().length > 0} fallback={<span class="unseen">{words().ready.there}</span>}>
        <span class="asks">
          <For each={asked()}>{(question) => <i>{question}</i>}</For>
        </span>
      </Show>
    </>
  )
  const first = () => (mayEdit(room) ? props.lacks[0] : undefined)
  return (
    <li classList={{ there: props.lacks.length === 0 }}>
      <Show when={first()} fallback={<div>{content()}</div>}>
        {(hole) => (
          <button type="button" onClick={() => goToField(navigation, room.roomId, phaseOf(hole()), fieldOf(hole()))}>
            {content()}
          </button>
        )}
      </Show>
    </li>
  )
}

function phaseOf(hole: BringHole): 'frame' | 'walk' {
  return hole.part === 'decision' || hole.part === 'session' ? 'frame' : 'walk'
}
