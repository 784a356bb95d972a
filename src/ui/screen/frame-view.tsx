import { createMemo, For, Show } from 'solid-js'
import { isPriced } from '../../method/problem.ts'
import { useRoom } from '../../state/room.ts'
import { createOnlyLines } from '../board/phases/only-lines.ts'
import { costText } from '../board/problem/cost-text.ts'
import { Hole } from '../kit/hole.tsx'
import { words } from '../kit/words.ts'
import { Paged } from './paged.tsx'
import { ScreenVersions } from './screen-versions.tsx'
import './frame-view.css'

/** Frame: the problem line under the decision line, what it costs and who feels it, and the facts. */
export function FrameView() {
  const room = useRoom()
  const problem = () => room.board.problem
  const onlyLines = createOnlyLines()
  const place = createMemo(() => room.board.steps.findIndex((step) => step.id === problem().stepId))
  const cost = () => costText(problem())
  const felt = () => {
    const who = problem().feltBy
    return who && words().problem.felt(words().problem.feltBy[who])
  }
  /** The good outcome stands with the facts, of which as many are shown as fit. */
  const outcome = {
    label: words().decision.goodOutcome,
    get value() {
      return room.board.session.goodOutcome
    },
  }
  const known = createMemo(() => [...(room.board.session.goodOutcome.trim() ? [outcome] : []), ...room.board.facts])
  const size = () => (problem().line.length > 150 ? 'long' : onlyLines() ? 'large' : '')
  const said = () => [
    { text: place() < 0 ? '' : words().problem.breaksAt(place() + 1, room.board.steps[place()]?.what ?? ''), hole: words().problem.placeHole },
    {
      text: isPriced(problem()) ? words().problem.costs(cost()) : '',
      hole: cost() ? words().problem.costMore(cost()) : words().problem.costHole,
    },
    { text: felt(), hole: words().problem.feltByHole },
  ]
  return (
    <div class="frame-view">
      <section>
        <h2>{words().problem.title}</h2>
        <p class={`lead serif ${size()}`} data-glow>
          <Show when={problem().line.trim()} fallback={<Hole block hero>{words().problem.linePlaceholder}</Hole>}>
            <ScreenVersions versions={problem().versions.line}>{problem().line}</ScreenVersions>
          </Show>
        </p>
        <p class="said">
          <For each={said()}>
            {(one) => (
              <span data-glow>
                <Show when={one.text} fallback={<Hole>{one.hole}</Hole>}>
                  {one.text}
                </Show>
              </span>
            )}
          </For>
        </p>
      </section>
      <Show when={!onlyLines() && known().length}>
        <section class="fills">
          <Paged label={words().facts.title} each={known()} class="facts-on-screen">
            {(fact) => (
              <li classList={{ outcome: !('id' in fact) }} data-glow>
                <Show when={fact.label.trim()} fallback={<Hole>{words().facts.labelHole}</Hole>}>
                  <span class="soft">{fact.label}</span>
                </Show>
                <Show when={fact.value.trim()} fallback={<Hole>{words().facts.valueHole}</Hole>}>
                  <b>{fact.value}</b>
                </Show>
              </li>
            )}
          </Paged>
        </section>
      </Show>
    </div>
  )
}
