import { createSignal, lazy, Match, onCleanup, Suspense, Switch } from 'solid-js'
import type { Component } from 'solid-js'
import { useRoom } from '../../state/room.ts'
import { useNavigation } from '../../state/route.ts'
import type { MenuEntry } from '../kit/menu.tsx'
import { words } from '../kit/words.ts'
import { CaptureSheet } from './capture/capture-sheet.tsx'
import type { KeyLine } from '../pages/key-sheet.tsx'
import type { RoomTime } from './thread/room-time.ts'

const PeopleSheet = lazy(async () => ({ default: (await import('./people/people-sheet.tsx')).PeopleSheet }))
const ChangeName = lazy(async () => ({ default: (await import('./people/change-name.tsx')).ChangeName }))
const InviteSheet = lazy(async () => ({ default: (await import('./invite/invite-sheet.tsx')).InviteSheet }))
const MoveSheet = lazy(async () => ({ default: (await import('./invite/move-sheet.tsx')).MoveSheet }))
const ScreenSheet = lazy(async () => ({ default: (await import('./invite/screen-sheet.tsx')).ScreenSheet }))
const ClockSheet = lazy(async () => ({ default: (await import('./thread/clock-sheet.tsx')).ClockSheet }))
const KeepingSheet = lazy(async () => ({ default: (await import('./keeping/keeping-sheet.tsx')).KeepingSheet }))
const DetailsSheet = lazy(async () => ({ default: (await import('./details/details-sheet.tsx')).DetailsSheet }))
const ForgetSheet = lazy(async () => ({ default: (await import('./forget/forget-sheet.tsx')).ForgetSheet }))
const RemovedSheet = lazy(async () => ({ default: (await import('./removed/removed-sheet.tsx')).RemovedSheet }))
const ShareOutcome = lazy(async () => ({ default: (await import('./outcome/share-outcome.tsx')).ShareOutcome }))
const KeySheet = lazy(async () => ({ default: (await import('../pages/key-sheet.tsx')).KeySheet }))
const ThreadSheet = lazy(async () => ({ default: (await import('./review/review-thread.tsx')).ThreadSheet }))
const CareSheet = lazy(async () => ({ default: (await import('./care/care-sheet.tsx')).CareSheet }))
const later = [ShareOutcome, ChangeName, PeopleSheet, InviteSheet, MoveSheet, ScreenSheet, ClockSheet, KeepingSheet, DetailsSheet, RemovedSheet, ForgetSheet, KeySheet, CareSheet]

type Later = 'share' | 'people' | 'name' | 'invite' | 'move' | 'screen' | 'clock' | 'keeping' | 'details' | 'removed' | 'forget' | 'keys' | 'thread' | 'care' | 'new-links'
export type BoardSheet = 'capture' | Later

export interface BoardSheets {
  readonly open: (sheet: BoardSheet) => void
  readonly menu: () => readonly MenuEntry[]
  readonly View: Component
}

/** A window of this width (top-bar.css) may be the room's own. */
const isLarge = () => globalThis.matchMedia?.('(min-width: 1100px)').matches ?? false

/** With a mouse there mostly are keys as well; nothing tells of them. */
const hasKeyboard = () => globalThis.matchMedia?.('(hover: hover) and (pointer: fine)').matches ?? false

/** Everything that opens over a board, one at a time. All but capture is fetched once the board itself is drawn. */
export function createBoardSheets(time: RoomTime, keyLines: () => readonly KeyLine[]): BoardSheets {
  const room = useRoom()
  const navigation = useNavigation()
  const [opened, setOpened] = createSignal<BoardSheet | null>(null)
  const close = () => setOpened(null)
  // Closing first gives the focus back before the next sheet remembers it.
  const open = (sheet: BoardSheet) => {
    close()
    setOpened(sheet)
  }
  const held = () => room.board.clock.startedAt !== null || room.board.session.closedAt !== null
  const menu = () => {
    const say = words().board
    const entries: (MenuEntry | false)[] = [
      room.role === 'edit' && { label: say.details, onPress: () => open('details') },
      { label: say.invite, onPress: () => open('invite') },
      { label: words().move.title, onPress: () => open('move') },
      held() && { label: words().outcome.toIt, onPress: () => navigation.go({ page: 'board', roomId: room.roomId, place: 'outcome' }, 'replace') },
      { label: say.screen, onPress: () => (isLarge() ? navigation.go({ page: 'screen', roomId: room.roomId }) : open('screen')) },
      room.role === 'edit' && held() && { label: say.followUp, onPress: () => navigation.go({ page: 'new', from: room.roomId }) },
      (room.board.thread.earlier.length > 0 || room.board.thread.followUps.length > 0) && { label: words().review.thread, onPress: () => open('thread') },
      room.board.session.closedAt !== null && { label: words().review.title, onPress: () => navigation.go({ page: 'board', roomId: room.roomId, place: 'review' }) },
      { label: say.removed, onPress: () => open('removed') },
      { label: say.care, onPress: () => open('care') },
      hasKeyboard() && { label: words().keys.title, onPress: () => open('keys') },
      { label: say.forget, onPress: () => open('forget'), danger: true },
    ]
    return entries.filter((entry) => entry !== false)
  }
  const idle = setTimeout(() => later.forEach((sheet) => void sheet.preload()), 1500)
  onCleanup(() => clearTimeout(idle))

  const View = () => (
    <Suspense>
      <Switch>
        <Match when={opened() === 'capture'}>
          <CaptureSheet open onClose={close} />
        </Match>
        <Match when={opened() === 'people'}>
          <PeopleSheet open onClose={close} onInvite={() => open('invite')} onName={() => open('name')} />
        </Match>
        <Match when={opened() === 'share'}>
          <ShareOutcome open onClose={close} />
        </Match>
        <Match when={opened() === 'name'}>
          <ChangeName open onClose={close} />
        </Match>
        <Match when={opened() === 'invite'}>
          <InviteSheet open onClose={close} />
        </Match>
        <Match when={opened() === 'move'}>
          <MoveSheet open onClose={close} />
        </Match>
        <Match when={opened() === 'screen'}>
          <ScreenSheet open onClose={close} />
        </Match>
        <Match when={opened() === 'clock'}>
          <ClockSheet open onClose={close} time={time} />
        </Match>
        <Match when={opened() === 'keeping'}>
          <KeepingSheet open onClose={close} onInvite={() => open('invite')} />
        </Match>
        <Match when={opened() === 'details'}>
          <DetailsSheet open onClose={close} />
        </Match>
        <Match when={opened() === 'removed'}>
          <RemovedSheet open onClose={close} />
        </Match>
        <Match when={opened() === 'keys'}>
          <KeySheet open onClose={close} lines={keyLines()} />
        </Match>
        <Match when={opened() === 'thread'}>
          <ThreadSheet open onClose={close} />
        </Match>
        <Match when={opened() === 'care'}>
          <CareSheet open onClose={close} />
        </Match>
        <Match when={opened() === 'new-links'}>
          <CareSheet open onClose={close} at="newLinks" />
        </Match>
        <Match when={opened() === 'forget'}>
          <ForgetSheet open onClose={close} />
        </Match>
      </Switch>
    </Suspense>
  )
  return { open, menu, View }
}
