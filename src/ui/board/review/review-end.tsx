import { For, Show } from 'solid-js'
import { addDays, dayOf } from '../../../method/day.ts'
import { isReviewDue, reviewAfter, type ReviewEnd, reviewEnds, reviewWithin } from '../../../method/review.ts'
import { useRoom } from '../../../state/room.ts'
import { useNavigation } from '../../../state/route.ts'
import { Button } from '../../kit/button.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { toast } from '../../kit/toast.tsx'
import { format, words } from '../../kit/words.ts'
import { nameOf } from '../parts/name-of.ts'
import { Section } from '../parts/section.tsx'
import { FollowUpLinks } from './review-follow-up.tsx'
import './review-end.css'

const say = () => words().review

/** How it goes on: one of three, each with what it leads to; said with who and when, and it can be taken back (R2). */
export function ReviewEndPart() {
  const room = useRoom()
  const review = () => room.board.review
  const mayEnd = () => room.role === 'edit'
  const end = (which: ReviewEnd) => {
    room.edit.review.end(which)
    toast(said(which), () => room.edit.review.end(''))
  }
  const said = (which: ReviewEnd) => {
    const { endedBy, endedAt } = review()
    return say().endedBy(which, nameOf(room.board.people, endedBy), endedAt === null ? '' : format().day(dayOf(endedAt)))
  }
  return (
    <Section title={say().choose}>
      <Show
        when={review().end || undefined}
        fallback={
          <Show when={mayEnd()}>
            <div class="review-ends">
              <For each={reviewEnds}>
                {(which) => (
                  <button type="button" class="review-choice" onClick={() => end(which)}>
                    <strong>{say().ends[which]}</strong>
                    <span>{say().endsMean[which]}</span>
                  </button>
                )}
              </For>
            </div>
          </Show>
        }
      >
        {(which) => (
          <div class="review-ended">
            <p class="serif">{said(which())}</p>
            <Show when={which() === 'continue'}>
              <GoesOn />
            </Show>
            <Show when={which() === 'adjust'}>
              <Adjusts />
            </Show>
            <Show when={which() === 'stop'}>
              <Ends />
            </Show>
            <Show when={mayEnd()}>
              <Button kind="quiet" class="take-back" onPress={() => room.edit.review.end('')}>
                {say().takeBack}
              </Button>
            </Show>
          </div>
        )}
      </Show>
    </Section>
  )
}

/** Continue: the day of the next look, and that look once its day has come. */
function GoesOn() {
  const room = useRoom()
  const today = () => dayOf(room.now())
  const next = () => room.board.review.next
  const picks = () => [reviewAfter, reviewWithin, 28].map((days) => ({ label: format().day(addDays(today(), days)), day: addDays(today(), days) }))
  return (
    <Show when={room.role === 'edit'} fallback={<Show when={next()}>{(day) => <p>{words().review.nextOn(format().dayLong(day()))}</p>}</Show>}>
      <Show
        when={isReviewDue(room.board, today())}
        fallback={<DateField label={words().review.next} value={next()} picks={picks()} min={today()} onCommit={(day) => room.edit.review.setNext(day)} />}
      >
        <Button kind="main" wide onPress={() => room.edit.review.again()}>
          {words().review.again}
        </Button>
      </Show>
    </Show>
  )
}

/** Adjust: the session that follows, or the way to start it (R3). */
function Adjusts() {
  const room = useRoom()
  const navigation = useNavigation()
  const has = () => room.board.thread.followUps.length > 0
  return (
    <>
      <FollowUpLinks />
      <Show when={room.role === 'edit'}>
        <Button kind={has() ? 'plain' : 'main'} wide onPress={() => navigation.go({ page: 'new', from: room.roomId })}>
          {words().review.followUp}
        </Button>
      </Show>
    </>
  )
}

/** Stop: what ends, and where the decision went. */
function Ends() {
  const room = useRoom()
  const parked = () => room.board.parked.find((one) => one.id === room.board.review.parkedId)
  const stops = () => room.board.review.stops
  return (
    <>
      <Show when={room.role === 'edit'} fallback={<p>{stops()}</p>}>
        <TextField
          long
          hole
          label={words().review.stops}
          placeholder={words().review.stopsHole}
          value={stops()}
          field="review.stops"
          onCommit={(text) => room.edit.review.setStops(text.trim())}
        />
      </Show>
      <Show when={parked()}>{(one) => <p class="note">{words().review.parked(one().text)}</p>}</Show>
    </>
  )
}
