import { createMemo, Show } from 'solid-js'
import { type Action, actionHoles } from '../../method/actions.ts'
import type { OpenQuestion } from '../../method/open-questions.ts'
import { verdict } from '../../method/verdict.ts'
import { useRoom } from '../../state/room.ts'
import { callVersions } from '../board/call/call-versions.ts'
import { nameOf } from '../board/parts/name-of.ts'
import { Hole } from '../kit/hole.tsx'
import { format, words } from '../kit/words.ts'
import { Paged } from './paged.tsx'
import { ScreenAction } from './screen-action.tsx'
import { ScreenVersions } from './screen-versions.tsx'
import './lock-view.css'

/** Lock, and after closing the outcome: the call, the actions with their holes first, and when the result is checked (S3). */
export function LockView() {
  const room = useRoom()
  const call = () => room.board.call
  const several = () => room.board.callsApart
  const decider = () => nameOf(room.board.people, call()?.deciderId ?? '')
  const closed = () => room.board.session.closedAt !== null
  const actions = createMemo(() => {
    const kept = room.board.actions.filter((action) => action.state !== 'dropped')
    return closed() ? kept : kept.toSorted((a, b) => Math.sign(actionHoles(b).length) - Math.sign(actionHoles(a).length))
  })
  const untouched = () => room.board.options.find((option) => option.id === call()?.optionId)?.untouched.trim()
  const open = () => (closed() ? room.board.questions.filter((question) => question.answer.trim() === '' && question.text.trim() !== '') : [])
  const entries = createMemo<readonly (Action | OpenQuestion)[]>(() => [...actions(), ...open()])
  return (
    <div class="lock-view">
      <Show when={closed()}>
        <p class="verdict serif">{words().closing.verdict(verdict(room.board, room.holes('lock')))}</p>
      </Show>
      <section class="the-call" data-glow>
        <h2>{decider() ? words().call.decided(decider()) : words().call.title}</h2>
        <p class="lead serif">
          <Show when={call()?.path.trim()} fallback={<Hole block hero>{words().call.pathHole}</Hole>}>
            {(path) => <ScreenVersions versions={several().length > 0 ? callVersions(several()) : (call()?.versions.path ?? [])}>{path()}</ScreenVersions>}
          </Show>
        </p>
        <p class="why">
          <Show when={call()?.why.trim()} fallback={<Hole>{words().call.whyHole}</Hole>}>
            {(why) => <ScreenVersions versions={call()?.versions.why ?? []}>{why()}</ScreenVersions>}
          </Show>
        </p>
        <Show when={closed() && untouched()}>
          {(text) => (
            <p class="why soft">
              {words().options.questions.untouched}: {text()}
            </p>
          )}
        </Show>
      </section>
      <section class="fills">
        <div class="heads">
          <h2>{words().actions.title}</h2>
          <p class="checked" data-glow>
            <Show when={room.board.review.day} fallback={<Hole>{words().review.dayHole}</Hole>}>
              {(day) => words().review.on(format().day(day()))}
            </Show>
          </p>
        </div>
        <Show when={actions().length === 0}>
          <Hole block>{words().actions.first}</Hole>
        </Show>
        {/* The outcome begins with its first page, wherever Lock had got to. */}
        <Show when={entries().length > 0 && (closed() ? 2 : 1)} keyed>
          <Paged label={words().actions.title} each={entries()} class="actions-on-screen">
            {(entry) => ('firstStep' in entry ? <ScreenAction action={entry} /> : <OpenOnScreen question={entry} />)}
          </Paged>
        </Show>
      </section>
    </div>
  )
}

/** What still needs proof or input, behind the actions. */
function OpenOnScreen(props: { readonly question: OpenQuestion }) {
  return (
    <li class="screen-open" data-glow>
      <span class="soft">{words().screen.questionsLeft}: </span>
      {props.question.text}
    </li>
  )
}
