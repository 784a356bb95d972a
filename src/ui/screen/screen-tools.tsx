import { createSignal, onCleanup, onMount } from 'solid-js'
import { words } from '../kit/words.ts'
import './screen-tools.css'

const stayFor = 4000

interface ScreenToolsProps {
  readonly dark: boolean
  readonly onDark: () => void
  readonly onFull: () => void
  readonly onSide: () => void
}

/** What the keys f, d and q do, for hands without a keyboard: shown while a pointer moves, or by the tab key. */
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
    </div>
  )
}
