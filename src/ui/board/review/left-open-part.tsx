import { createMemo, For, Show, untrack } from 'solid-js'
import type { Phase } from '../../../method/clock.ts'
import { fieldOf } from '../../../method/flags.ts'
import type { Hole as HoleFound } from '../../../method/holes.ts'
import { leftOpen, type LeftOpen } from '../../../method/left-open.ts'
import { useRoom, type Room } from '../../../state/room.ts'
import { useNavigation } from '../../../state/route.ts'
import { Hole } from '../../kit/hole.tsx'
import { words } from '../../kit/words.ts'
import { limitQuestion } from '../limits/limit-text.ts'
import { goToField } from '../parts/go-to-field.ts'
import { mayEdit } from '../parts/may-edit.ts'
import './left-open.css'

/** Places of one phase that are named; the others are counted. */
const shownAtMost = 3
/** More than these the last ten minutes will not fill: they are counted, and unfold for whoever asks. */
const fewAtMost = 8

/** What Frame, Walk and Compare left open, each one tap away. Folds away, from the start where it is a lot, and is gone once nothing is left (X3). */
export function LeftOpenPart() {
  const room = useRoom()
  const navigation = useNavigation()
  const groups = createMemo(() => leftOpen(room.holes))
  const go = (phase: Phase, { first }: LeftOpen) => goToField(navigation, room.roomId, phase, fieldOf(first))
  const count = () => groups().reduce((sum, group) => sum + group.open.length, 0)
  return (
    <Show when={count() > 0 && mayEdit(room)}>
      <details class="left-open" open={untrack(count) <= fewAtMost}>
        <summary>
          <span>
            {words().leftOpen.title(count())} <small>{groups().map(({ phase, open }) => words().leftOpen.inPhase(words().clock.phase[phase], open.length)).join(' · ')}</small>
          </span>
        </summary>
        <dl>
          <For each={groups()}>
            {(group) => (
              <div>
                <dt>{words().clock.phase[group.phase]}</dt>
                <dd>
                  <For each={group.open.slice(0, shownAtMost)}>
                    {(one) => <Hole onPress={() => go(group.phase, one)}>{asked(room, one)}</Hole>}
                  </For>
                  <Show when={group.open[shownAtMost]}>
                    {(next) => (
                      <button type="button" class="rest" onClick={() => go(group.phase, next())}>
                        {words().leftOpen.rest(group.open.length - shownAtMost, words().clock.phase[group.phase])}
                      </button>
                    )}
                  </Show>
                </dd>
              </div>
            )}
          </For>
        </dl>
      </details>
    </Show>
  )
}

function asked(room: Room, { first, more }: LeftOpen): string {
  if (first.part === 'options' && more > 0) return words().leftOpen.answers(room.board.options.findIndex((one) => one.id === first.id) + 1, more + 1)
  const question = questionOf(room, first)
  return more > 0 ? words().leftOpen.more(question, more) : question
}

/** What a hole asks, where it stands apart from its part. */
function questionOf({ board }: Room, hole: HoleFound): string {
  const say = words().leftOpen
  const id = 'id' in hole ? hole.id : undefined
  const place = (list: readonly { readonly id: string }[]) => list.findIndex((one) => one.id === id) + 1
  const limit = board.limits.find((one) => one.id === id)
  if ('vague' in hole) {
    if (hole.part === 'steps') return say.step(place(board.steps), say.vague)
    if (limit) return say.limit(words().limits.types[limit.type], say.vague)
    return hole.part === 'decision' || hole.part === 'problem' ? say[hole.part].line : say.vague
  }
  switch (hole.part) {
    case 'decision':
      return say.decision[hole.field]
    case 'problem':
      return say.problem[hole.field]
    case 'workflow':
      return say.workflow[hole.field]
    case 'facts':
      return say.fact(board.facts.find((one) => one.id === id)?.label ?? '', words().facts.valueHole)
    case 'steps':
      return say.step(place(board.steps), { what: words().workflow.whatHole, who: words().workflow.whoHole, waiting: words().workflow.waitingHole }[hole.field])
    case 'limits':
      return limit ? say.limit(words().limits.types[limit.type], limitQuestion(limit, hole.field)) : ''
    case 'noLimit':
      return words().limits.missing[hole.field]
    case 'options':
      if (hole.field === 'second') return say.another
      return say.option(place(board.options), hole.field === 'line' ? words().options.lineHole : words().options.holes[hole.field])
    default:
      return say.vague
  }
}
