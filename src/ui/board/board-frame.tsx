import { createEffect, createMemo, createSignal, lazy, on, Show, Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { usePhone } from '../../state/phone.ts'
import { useRoom, type Place } from '../../state/room.ts'
import { useNavigation } from '../../state/route.ts'
import { AfterPaint, createPainted, PaintedContext } from '../kit/after-paint.tsx'
import { announce } from '../kit/announcer.tsx'
import { TypingContext } from '../kit/typing.ts'
import { words } from '../kit/words.ts'
import { BottomBar } from './bottom-bar/bottom-bar.tsx'
import { BoardNotes } from './board-notes.tsx'
import { announceKeeping } from './keeping/announce-keeping.ts'
import { KeepingMark } from './keeping/keeping-mark.tsx'
import { LineAtTop, SmallLine } from './line-at-top/line-at-top.tsx'
import { createBoardSheets } from './board-sheets.tsx'
import { DoneWith } from './people/done-with.tsx'
import { createTyping } from './people/others-typing.ts'
import { ClockBar } from './thread/clock-bar.tsx'
import { createFollow, isBusy } from './thread/follow.ts'
import { createRoomTime } from './thread/room-time.ts'
import { TimeNote } from './thread/time-note.tsx'
import { tellClock } from './thread/tell-clock.ts'
import { tellOffTheLine } from './off-the-line/tell-off-the-line.ts'
import { TopBar } from './top-bar/top-bar.tsx'
import { listenBoardKeys } from './board-keys.ts'
import './board-frame.css'

const Frame = lazy(async () => ({ default: (await import('./phases/frame.tsx')).Frame }))
const pages = {
  frame: Frame,
  walk: lazy(async () => ({ default: (await import('./phases/walk.tsx')).Walk })),
  compare: lazy(async () => ({ default: (await import('./phases/compare.tsx')).Compare })),
  lock: lazy(async () => ({ default: (await import('./phases/lock.tsx')).Lock })),
}
const OutcomePlace = lazy(async () => ({ default: (await import('./outcome/outcome-place.tsx')).OutcomePlace }))
const KnockNotice = lazy(async () => ({ default: (await import('./knock/knock-notice.tsx')).KnockNotice }))

/** An opened board: its bars around the part of one phase, and everything that can be opened over it. */
export function BoardFrame(props: { readonly place: Place }) {
  const room = useRoom()
  const phone = usePhone()
  const navigation = useNavigation()
  const time = createRoomTime(room)
  const typing = createTyping(room)
  const painted = createPainted(room.ready)
  const { shown: phase, elsewhere, goAlong } = createFollow({
    place: () => props.place,
    roomAt: time.phase,
    ready: () => room.ready(),
    tick: time.now,
    busy: () => isBusy(document),
    follow: () => navigation.go({ page: 'board', roomId: room.roomId, place: 'start' }, 'replace'),
    stayed: (at) => announce(words().clock.roomAt(words().clock.phase[at])),
  })
  const [passed, setPassed] = createSignal(false)
  const sheets = createBoardSheets(time, () => keyLines())
  const closed = createMemo(() => room.board.session.closedAt !== null)
  /** On a closed board the outcome is the first thing seen; before, it is a place to look ahead from. */
  const atOutcome = () => props.place === 'outcome' || (props.place === 'start' && closed())
  const [comesAlong, setComesAlong] = createSignal(false)
  const mayCapture = () => room.role === 'edit'

  createEffect(() => painted() && void Frame.preload())
  announceKeeping(room)
  tellClock(room, time, phone)
  tellOffTheLine(room)
  createEffect(() => room.show(atOutcome() ? 'outcome' : phase()))
  // Who is where the room is when the session is closed comes along to its outcome, and back when it is opened again.
  createEffect(
    on(
      closed,
      (now) => {
        setComesAlong(now && room.ready() && props.place !== 'outcome' && (props.place === 'lock' || (time.phase() !== null && elsewhere() === null)))
      },
      { defer: true },
    ),
  )
  createEffect(() => {
    time.now()
    if (!comesAlong() || isBusy(document)) return
    setComesAlong(false)
    navigation.go({ page: 'board', roomId: room.roomId, place: 'start' }, 'replace')
  })
  createEffect(
    on(
      phase,
      (shown) => {
        window.scrollTo({ top: 0 })
        announce(words().clock.phase[shown])
      },
      { defer: true },
    ),
  )
  createEffect(() => {
    if (!room.ready() || room.role !== 'edit' || room.me() !== '') return
    if (phone.name()) room.introduce(phone.name())
  })
  const keyLines = listenBoardKeys({
    room,
    phone,
    roomAt: time.phase,
    shown: phase,
    go: (to) => navigation.go({ page: 'board', roomId: room.roomId, place: to }, 'replace'),
    goAlong,
    open: sheets.open,
  })

  return (
    <PaintedContext.Provider value={painted}>
      <TypingContext.Provider value={typing}>
        <div class="board-frame">
          <header>
            <TopBar onPeople={() => sheets.open('people')} onKeeping={() => sheets.open('keeping')} menu={sheets.menu()} />
            <Show when={!atOutcome()}>
              <ClockBar time={time} onPress={() => sheets.open('clock')} />
            </Show>
            <TimeNote time={time} elsewhere={elsewhere()} onFollow={goAlong} />
            <KeepingMark onPress={() => sheets.open('keeping')} />
            <SmallLine shown={passed() && !atOutcome()} />
          </header>
          <main>
            <Show when={!atOutcome()}>
              <LineAtTop phase={phase()} onPassed={setPassed} />
            </Show>
            <BoardNotes at={atOutcome() ? 'outcome' : 'phase'} onForget={() => sheets.open('forget')} onNewLinks={() => sheets.open('new-links')} />
            <Show when={room.ready() && atOutcome()}>
              <section class="phase" tabindex="-1" aria-label={words().outcome.title}>
                <Suspense>
                  <OutcomePlace onShare={() => sheets.open('share')} />
                </Suspense>
              </section>
            </Show>
            <Show when={room.ready() && !atOutcome()}>
              <section class="phase" tabindex="-1" aria-label={words().clock.phase[phase()]}>
                <Suspense>
                  <Dynamic component={pages[phase()]} />
                </Suspense>
              </section>
              <AfterPaint>
                <DoneWith phase={phase()} />
              </AfterPaint>
            </Show>
          </main>
          <BottomBar at={atOutcome() ? null : phase()} onShare={atOutcome() && closed() ? () => sheets.open('share') : undefined} roomAt={time.phase()} onCapture={mayCapture() ? () => sheets.open('capture') : undefined} />
          <Suspense>
            <Show when={room.knocks.waiting().length > 0}>
              <KnockNotice />
            </Show>
          </Suspense>
        </div>
        <sheets.View />
      </TypingContext.Provider>
    </PaintedContext.Provider>
  )
}
