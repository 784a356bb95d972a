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
        <p class="lead serif" data-glow>
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
        <Show when={!onlyLines() && room.board.session.goodOutcome.trim()}>
          {(outcome) => (
            <p class="small-outcome" data-glow>
              <span class="soft">{words().decision.goodOutcome}</span>
              {outcome()}
            </p>
          )}
        </Show>
      </section>
      <Show when={!onlyLines() && room.board.facts.length}>
        <section class="fills">
          <h2>{words().facts.title}</h2>
          <Paged label={words().facts.title} each={room.board.facts} class="facts-on-screen">
            {(fact) => (
              <li data-glow>
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
