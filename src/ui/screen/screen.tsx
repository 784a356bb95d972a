import { createEffect, createMemo, createSignal, lazy, onCleanup, onMount, Show, Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { spotlight } from '../../method/on-screen.ts'
import { usePhone } from '../../state/phone.ts'
import { useRoom } from '../../state/room.ts'
import { giveSigns } from '../board/thread/give-signs.ts'
import { createRoomTime } from '../board/thread/room-time.ts'
import { listenKeys } from '../kit/listen-keys.ts'
import { words } from '../kit/words.ts'
import { AloneView } from './alone-view.tsx'
import { createChime } from './chime.ts'
import { createClicker } from './clicker.ts'
import { CompareView } from './compare-view.tsx'
import { FrameView } from './frame-view.tsx'
import { createSide, GiveWayContext } from './give-way.ts'
import { makeGlow } from './glow.ts'
import { makeAwake } from './keep-awake.ts'
import { LineAlone } from './line-alone.tsx'
import { LockView } from './lock-view.tsx'
import { ofClickers, screenKeys } from './screen-keys.ts'
import { ScreenHead } from './screen-head.tsx'
import { ScreenSide } from './screen-side.tsx'
import { ScreenTools } from './screen-tools.tsx'
import { createTurner, TurnerContext } from './turner.ts'
import { WalkView } from './walk-view.tsx'

const views = {
  frame: FrameView,
  walk: WalkView,
  compare: CompareView,
  lock: LockView,
}
const KnockNotice = lazy(async () => ({ default: (await import('../board/knock/knock-notice.tsx')).KnockNotice }))
const KeySheet = lazy(async () => ({ default: (await import('../pages/key-sheet.tsx')).KeySheet }))

const toggleFull = () =>
  void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined)

/** The board for the whole room: nothing to press, nothing that scrolls, and what just changed glows once (S1–S3). */
export function Screen() {
  const room = useRoom()
  const phone = usePhone()
  const chime = createChime()
  const dark = () => phone.screenLook().dark
  const turner = createTurner()
  const time = createRoomTime(room)
  const closed = createMemo(() => room.board.session.closedAt !== null)
  const roomAt = createMemo(() => (closed() ? 'lock' : time.phase()))
  const alone = createMemo(() => (closed() ? null : spotlight(room.board.onScreen, room.board.clock)))
  const clicker = createClicker(room, () => roomAt(), turner)
  const side = createSide({
    part: () => [clicker.shown(), alone(), closed()].join(),
    // People come until both lines stand.
    stays: () => alone() === null && clicker.shown() === 'frame',
    folded: () => phone.screenLook().alone,
    fold: (yes) => phone.setScreenLook({ alone: yes }),
  })
  const silent = () => phone.gives('sound') && !chime.allowed()
  let stage!: HTMLDivElement

  giveSigns(time, (sign) => sign === 'over' && phone.gives('sound') && chime.play())
  const sound = () => {
    phone.setGives('sound', !chime.allowed() || !phone.gives('sound'))
    chime.allow()
  }
  const [keysShown, setKeysShown] = createSignal(false)
  const keys = () =>
    screenKeys(room, {
      clicker,
      toggleDark: () => phone.setScreenLook({ dark: !dark() }),
      toggleSide: side.toggle,
      toggleFull,
      toggleSound: sound,
      offTheLine: () => void room.offTheLine.say(),
      showKeys: () => setKeysShown(true),
    })
  const actOf = (name: string) => {
    const found = phone.keys() || ofClickers.includes(name) ? keys().find(({ names }) => names.includes(name)) : undefined
    return (
      found &&
      (() => {
        found.act()
        // The browser lets a page sound only after a key or a press.
        chime.allow()
      })
    )
  }

  onMount(() => {
    const stops = [makeGlow(stage), makeAwake(), listenKeys(actOf)]
    addEventListener('online', room.reconnect)
    onCleanup(() => {
      for (const stop of stops) stop()
      removeEventListener('online', room.reconnect)
    })
  })
  createEffect(() => room.show(clicker.shown()))
  createEffect(() => {
    document.title = room.board.session.title || words().screen.name
  })

  return (
    <TurnerContext.Provider value={turner}>
      <GiveWayContext.Provider value={side.giveWay}>
        <main class="screen" classList={{ alone: !side.shown() }} data-theme={dark() ? 'dark' : 'light'}>
          <ScreenHead time={time} shown={clicker.shown()} people={!side.shown()} silent={silent()} onSound={sound} />
          <div class="stage" ref={(element) => (stage = element)}>
            <Show when={room.ready()}>
              <section class="part" aria-label={alone() ? words().onScreen.parts[alone()!] : words().clock.phase[clicker.shown()]}>
                <Suspense>
                  <Show when={alone()} fallback={<Dynamic component={views[clicker.shown()]} />}>
                    {(part) => <AloneView part={part()} />}
                  </Show>
                </Suspense>
              </section>
            </Show>
            <Show when={side.shown()}>
              <ScreenSide large={roomAt() === null} />
            </Show>
          </div>
          <Suspense>
            <Show when={room.knocks.waiting().length > 0 && !phone.screenLook().alone}>
              <KnockNotice />
            </Show>
          </Suspense>
          <Show when={room.offTheLine.shown()}>
            <LineAlone />
          </Show>
          <ScreenTools keys={keys()} paused={time.paused()} dark={dark()} />
          <Suspense>
            <Show when={keysShown()}>
              <KeySheet open onClose={() => setKeysShown(false)} lines={keys()} />
            </Show>
          </Suspense>
          <output class="asks">
            {clicker.asks()}
          </output>
        </main>
      </GiveWayContext.Provider>
    </TurnerContext.Provider>
  )
}
