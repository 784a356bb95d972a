import { createMemo, For, Show } from 'solid-js'
import { briefOf } from '../../../method/session-brief.ts'
import { type ThreadEntry, threadOf } from '../../../method/thread.ts'
import { verdict } from '../../../method/verdict.ts'
import { usePhone } from '../../../state/phone.ts'
import { useRoom } from '../../../state/room.ts'
import { Link } from '../../kit/link.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { format, words } from '../../kit/words.ts'
import { Section } from '../parts/section.tsx'
import './review-end.css'

const say = () => words().review

/** The sessions of this thread in order, as far as this phone and this board know of them. */
function createThread() {
  const room = useRoom()
  const phone = usePhone()
  const thread = createMemo(() => {
    const here = briefOf(room.roomId, room.board, verdict(room.board, room.holes('lock')).outcome)
    const cards = new Map(phone.boards().map((card) => [card.roomId, card]))
    return threadOf(here, room.board.thread, (roomId) => {
      const card = cards.get(roomId)
      return card && { roomId, title: card.title, day: card.day, call: card.call, outcome: card.outcome, end: card.reviewEnd, followUps: card.followUps }
    })
  })
  return thread
}

/** When it was, and what the hour and its review came to. */
function factsOf(one: ThreadEntry): string {
  const facts = [
    one.day && format().day(one.day),
    one.here && say().here,
    one.outcome ? say().outcomes[one.outcome] : one.known && say().notClosed,
    one.end && say().reviewed(one.end),
  ]
  return facts.filter(Boolean).join(' · ')
}

/** The sessions one after the other: when, what was called, what the hour and its review came to (R3). */
function ThreadList(props: { readonly entries: readonly ThreadEntry[] }) {
  const phone = usePhone()
  const onPhone = (one: ThreadEntry) => !one.here && phone.boards().some((card) => card.roomId === one.roomId)
  const Told = (told: { readonly one: ThreadEntry }) => (
    <>
      <strong>{told.one.title || words().start.untitled}</strong>
      <Show when={told.one.call}>{(call) => <p class="serif">{call()}</p>}</Show>
      <small>{factsOf(told.one)}</small>
      <Show when={!told.one.here && !onPhone(told.one)}>
        <small>{say().unknown}</small>
      </Show>
    </>
  )
  return (
    <ol class="thread-list">
      <For each={props.entries}>
        {(one) => (
          <li classList={{ 'at-here': one.here }} aria-current={one.here ? 'true' : undefined}>
            <Show when={onPhone(one)} fallback={<Told one={one} />}>
              <Link to={{ page: 'board', roomId: one.roomId, place: 'start' }}>
                <Told one={one} />
              </Link>
            </Show>
          </li>
        )}
      </For>
    </ol>
  )
}

/** The thread as a part of the review; nothing while no other session belongs to it. */
export function ThreadPart() {
  const thread = createThread()
  return (
    <Show when={thread().length > 1}>
      <Section title={words().review.thread}>
        <ThreadList entries={thread()} />
      </Section>
    </Show>
  )
}

/** The thread over the board. */
export function ThreadSheet(props: { readonly open: boolean; readonly onClose: () => void }) {
  const thread = createThread()
  return (
    <Sheet open={props.open} onClose={props.onClose} title={words().review.thread}>
      <Show when={thread().length > 1} fallback={<p class="soft">{words().review.threadAlone}</p>}>
        <ThreadList entries={thread()} />
      </Show>
    </Sheet>
  )
}
