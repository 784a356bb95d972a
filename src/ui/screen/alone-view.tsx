import { createMemo, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { roomPhase } from '../../method/clock.ts'
import { sameSentence } from '../../method/decision.ts'
import type { ScreenPart } from '../../method/on-screen.ts'
import type { Person } from '../../method/people.ts'
import { useRoom } from '../../state/room.ts'
import { Hole } from '../kit/hole.tsx'
import { words } from '../kit/words.ts'
import { CompareView } from './compare-view.tsx'
import { FrameView } from './frame-view.tsx'
import { LockView } from './lock-view.tsx'
import { Paged } from './paged.tsx'
import { ScreenVersions } from './screen-versions.tsx'
import { LimitsOnScreen, WorkflowOnScreen } from './walk-view.tsx'
import './alone-view.css'

const views = {
  decision: DecisionAlone,
  problem: FrameView,
  workflow: WorkflowOnScreen,
  limits: LimitsOnScreen,
  options: CompareView,
  actions: LockView,
  people: PeopleAlone,
}

/** One part of the board for the whole room, because somebody asked for it (S1). */
export function AloneView(props: { readonly part: ScreenPart }) {
  return (
    <div class={`alone-view walk-view of-${props.part}`}>
      <Dynamic component={views[props.part]} />
    </div>
  )
}

/** The decision line as large as it goes; the one at the top gives way to it. */
function DecisionAlone() {
  const room = useRoom()
  const decision = () => room.board.decision
  const size = () => (decision().line.length > 130 ? 'long' : decision().line.length > 65 ? 'middle' : 'short')
  const counted = createMemo(() => sameSentence(decision().line, room.board.agreements, room.board.people))
  return (
    <section class="decision-alone">
      <p class={`line serif ${size()}`} data-glow>
        <Show when={decision().line.trim()} fallback={<Hole block hero>{words().board.noLine}</Hole>}>
          <ScreenVersions versions={decision().versions.line}>{decision().line}</ScreenVersions>
        </Show>
      </p>
      <p class="said">
        <Show when={counted().answered > 0}>
          <span class="soft">{words().decision.agree(counted().say, counted().of)}</span>
        </Show>
      </p>
    </section>
  )
}

/** Everybody on the board: who is here and done with the phase, and who has no phone. */
function PeopleAlone() {
  const room = useRoom()
  const phase = createMemo(() => roomPhase(room.board.clock))
  const says = (person: Person) => {
    const here = room.here().find((one) => one.personId === person.id && !one.screen)
    if (!here) return person.joined ? words().people.away : words().people.byName
    return phase() !== null && here.done === phase() ? `✓ ${words().screen.done}` : ''
  }
  return (
    <section class="fills">
      <h2>{words().people.title}</h2>
      <Paged label={words().people.title} each={room.board.people} class="people-on-screen">
        {(person) => (
          <li data-glow>
            <b>{person.name}</b> <span class="soft">{says(person)}</span>
          </li>
        )}
      </Paged>
    </section>
  )
}
