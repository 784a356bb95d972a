import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { words } from '../kit/words.ts'
import './screen-tools.css'

const stayFor = 4000

interface ScreenToolsProps {
  readonly dark: boolean
  /** What an edit link can do with the clock; null while there is none to turn. */
  readonly turns: { readonly paused: boolean; readonly pause: () => void; readonly addTwo: () => void } | null
  /** Whether the sound is on but the browser still waits for a key or a press. */
  readonly silent: boolean
  readonly onSound: () => void
  readonly onDark: () => void
  readonly onFull: () => void
  readonly onSide: () => void
}

/** What the keys do, for hands without a keyboard: shown while a pointer moves, or by the tab key. The way to the sound is always there. */
export function ScreenTools(props: ScreenToolsProps) {
  const [near, setNear] = createSignal(false)
  onMount(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const moved = () => {
      setNear(true)
      clearTimeout(timer)
      timer = setTimeout(() => setNear(false), stayFor)
    }
    addEventListener('pointermove', moved)
    addEventListener('pointerdown', moved)
    onCleanup(() => {
      clearTimeout(timer)
      removeEventListener('pointermove', moved)
      removeEventListener('pointerdown', moved)
    })
  })
  return (
    <>
      <div class="screen-tools" classList={{ near: near() }} role="toolbar" aria-label={words().screen.tools.label}>
        <button type="button" aria-keyshortcuts="f" onClick={() => props.onFull()}>
          {words().screen.tools.full} <kbd>f</kbd>
        </button>
        <button type="button" aria-keyshortcuts="d" onClick={() => props.onDark()}>
          {props.dark ? words().screen.tools.light : words().screen.tools.dark} <kbd>d</kbd>
        </button>
        <button type="button" aria-keyshortcuts="q" onClick={() => props.onSide()}>
          {words().screen.tools.side} <kbd>q</kbd>
        </button>
        <button type="button" aria-keyshortcuts="s" onClick={() => props.onSound()}>
          {words().screen.tools.sound} <kbd>s</kbd>
        </button>
        <Show when={props.turns}>
          {(turns) => (
            <>
              <button type="button" aria-keyshortcuts="p" onClick={() => turns().pause()}>
                {turns().paused ? words().screen.tools.resume : words().screen.tools.pause} <kbd>p</kbd>
              </button>
              <button type="button" aria-keyshortcuts="+" onClick={() => turns().addTwo()}>
                {words().screen.tools.addTwo} <kbd>+</kbd>
              </button>
            </>
          )}
        </Show>
      </div>
      <Show when={props.silent}>
        <button type="button" class="sound-way" aria-keyshortcuts="s" onClick={() => props.onSound()}>
          {words().screen.soundWay}
        </button>
      </Show>
    </>
  )
}
