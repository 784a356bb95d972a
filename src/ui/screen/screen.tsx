import { createEffect, createMemo, lazy, onCleanup, onMount, Show, Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { spotlight } from '../../method/on-screen.ts'
import { useRoom } from '../../state/room.ts'
import { giveSigns } from '../board/thread/give-signs.ts'
import { createRoomTime } from '../board/thread/room-time.ts'
import { words } from '../kit/words.ts'
import { usePhone } from '../../state/phone.ts'
import { createChime } from './chime.ts'
import { createClicker } from './clicker.ts'
import { FrameView } from './frame-view.tsx'
import { makeGlow } from './glow.ts'
import { makeAwake } from './keep-awake.ts'
import { LineAlone } from './line-alone.tsx'
import { ScreenHead } from './screen-head.tsx'
import { ScreenSide } from './screen-side.tsx'
import { ScreenTools } from './screen-tools.tsx'
import { createTurner, TurnerContext } from './turner.ts'

const views = {
  frame: FrameView,
  walk: lazy(async () => ({ default: (await import('./walk-view.tsx')).WalkView })),
  compare: lazy(async () => ({ default: (await import('./compare-view.tsx')).CompareView })),
  lock: lazy(async () => ({ default: (await import('./lock-view.tsx')).LockView })),
}
const AloneView = lazy(async () => ({ default: (await import('./alone-view.tsx')).AloneView }))

const toggleFull = () =>
  void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined)

/** The board for the whole room: nothing to press, nothing that scrolls, and what just changed glows once (S1–S3). */
export function Screen() {
  const room = useRoom()
  const phone = usePhone()
  const chime = createChime()
  const dark = () => phone.screenLook().dark
  const aside = () => !phone.screenLook().alone
  const turner = createTurner()
  const time = createRoomTime(room)
  const closed = createMemo(() => room.board.session.closedAt !== null)
  const roomAt = createMemo(() => (closed() ? 'lock' : time.phase()))
  const alone = createMemo(() => (closed() ? null : spotlight(room.board.onScreen, room.board.clock)))
  const clicker = createClicker(room, () => roomAt(), turner)
  const mayTurn = () => room.role === 'edit' && !closed()
  let stage!: HTMLDivElement

  giveSigns(time, (sign) => sign === 'over' && phone.gives('sound') && chime.play())
  const sound = () => {
    phone.setGives('sound', !chime.allowed() || !phone.gives('sound'))
    chime.allow()
  }
  const acts: Readonly<Record<string, () => void>> = {
    d: () => phone.setScreenLook({ dark: !dark() }),
    q: () => phone.setScreenLook({ alone: aside() }),
    f: toggleFull,
    s: sound,
    p: clicker.pause,
    '+': clicker.addTwo,
    ArrowRight: clicker.on,
    PageDown: clicker.on,
    ArrowLeft: clicker.back,
    PageUp: clicker.back,
    Escape: clicker.follow,
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
    // The browser lets a page sound only after a key or a press.
    chime.allow()
  }

  onMount(() => {
    const stops = [makeGlow(stage), makeAwake()]
    addEventListener('keydown', onKey)
    addEventListener('online', room.reconnect)
    onCleanup(() => {
      for (const stop of stops) stop()
      removeEventListener('keydown', onKey)
      removeEventListener('online', room.reconnect)
    })
  })
  createEffect(() => room.show(clicker.shown()))
  createEffect(() => {
    document.title = room.board.session.title || words().screen.name
  })

  return (
    <TurnerContext.Provider value={turner}>
      <main class="screen" classList={{ alone: !aside() }} data-theme={dark() ? 'dark' : 'light'}>
        <ScreenHead time={time} shown={clicker.shown()} people={!aside()} />
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
          <Show when={aside()}>
            <ScreenSide large={roomAt() === null} />
          </Show>
        </div>
        <Show when={room.offTheLine.shown()}>
          <LineAlone />
        </Show>
        <ScreenTools
          dark={dark()}
          turns={mayTurn() && time.phase() !== null ? { paused: time.paused(), pause: clicker.pause, addTwo: clicker.addTwo } : null}
          silent={phone.gives('sound') && !chime.allowed()}
          onSound={sound}
          onDark={acts.d!}
          onFull={toggleFull}
          onSide={acts.q!}
        />
        <output class="asks">
          {clicker.asks()}
        </output>
      </main>
    </TurnerContext.Provider>
  )
}
