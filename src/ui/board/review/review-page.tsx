import ChevronLeft from 'lucide-solid/icons/chevron-left'
import { createEffect, createSignal, For, lazy, Show, Suspense } from 'solid-js'
import { byUrgency, countStates } from '../../../method/actions.ts'
import { dayOf } from '../../../method/day.ts'
import { reviewQuestions } from '../../../method/review.ts'
import { usePhone } from '../../../state/phone.ts'
import { useRoom } from '../../../state/room.ts'
import { useNavigation } from '../../../state/route.ts'
import { Link } from '../../kit/link.tsx'
import { TypingContext } from '../../kit/typing.ts'
import { format, words } from '../../kit/words.ts'
import { FollowedActions } from '../actions/followed-action.tsx'
import { BoardNotes } from '../board-notes.tsx'
import { KeepingMark } from '../keeping/keeping-mark.tsx'
import { nameOf } from '../parts/name-of.ts'
import { Section } from '../parts/section.tsx'
import { createTyping } from '../people/others-typing.ts'
import { ReviewEndPart } from './review-end.tsx'
import { ReviewHeld } from './review-held.tsx'
import { ReviewQuestionPart } from './review-question.tsx'
import { ThreadPart } from './review-thread.tsx'
import './review-page.css'

const KeepingSheet = lazy(async () => ({ default: (await import('../keeping/keeping-sheet.tsx')).KeepingSheet }))

/** The check of a session: what was called and done, what was expected beside what is seen, and how it goes on (R2). */
export function ReviewPage() {
  const room = useRoom()
  const phone = usePhone()
  const navigation = useNavigation()
  const typing = createTyping(room)
  const [keeping, setKeeping] = createSignal(false)
  const toBoard = { page: 'board', roomId: room.roomId, place: 'start' } as const
  const board = () => room.board
  const actions = () => board().actions.toSorted(byUrgency)
  const apart = () => board().callsApart
  const path = () => (apart().length > 1 ? '' : (board().call?.path.trim() ?? ''))
  const decided = () => {
    const call = board().call
    const { day } = board().session
    if (!path()) return day && format().day(day)
    return words().review.decided(nameOf(board().people, call?.deciderId ?? ''), call?.madeAt ? format().day(dayOf(call.madeAt)) : day && format().day(day))
  }
  createEffect(() => room.show('review'))
  createEffect(() => {
    if (room.ready() && room.role === 'edit' && room.me() === '' && phone.name()) room.introduce(phone.name())
  })
  return (
    <TypingContext.Provider value={typing}>
      <div class="review-page">
        <header>
          <Link class="back" to={toBoard} label={board().session.title || words().board.untitled}>
            <ChevronLeft size={24} aria-hidden="true" />
          </Link>
          <h1 tabindex="-1">
            {words().review.title} <small>{board().session.title}</small>
          </h1>
          <KeepingMark onPress={() => setKeeping(true)} />
        </header>
        <main>
          <BoardNotes at="review" />
          <Show when={room.ready()}>
            <div class="review-call">
              <p class="note">{decided()}</p>
              <Show when={apart().length > 1} fallback={<p class="serif">{path() || words().review.noCall}</p>}>
                <For each={apart()}>{(one) => <p class="serif">{one.path}</p>}</For>
                <p class="note">{words().versions.calls(apart().length)}</p>
              </Show>
            </div>
            <div class="review-columns">
              <div class="done">
                <Section title={words().review.actions} aside={<Show when={actions().length > 0}><span class="aside">{words().review.counted(countStates(board().actions))}</span></Show>}>
                  <Show when={actions().length > 0} fallback={<p class="note">{words().review.noActions}</p>}>
                    <FollowedActions actions={actions()} />
                  </Show>
                </Section>
              </div>
              <div class="asked">
                <For each={reviewQuestions}>{(question) => <ReviewQuestionPart question={question} />}</For>
                <ReviewEndPart />
              </div>
              <div class="before">
                <ReviewHeld />
                <ThreadPart />
              </div>
            </div>
          </Show>
        </main>
        <Suspense>
          <Show when={keeping()}>
            <KeepingSheet open onClose={() => setKeeping(false)} onInvite={() => navigation.go(toBoard)} />
          </Show>
        </Suspense>
      </div>
    </TypingContext.Provider>
  )
}
