import { createMemo, createSignal, Index, onCleanup, onMount } from 'solid-js'
import { words } from '../kit/words.ts'
import type { ScreenKey } from './screen-keys.ts'
import './screen-tools.css'

const stayFor = 4000
const say = () => words().screen.tools

interface ScreenToolsProps {
  readonly keys: readonly ScreenKey[]
  readonly paused: boolean
  readonly dark: boolean
}

/** What the keys do, for hands without a keyboard: shown while a pointer moves, or by the tab key. */
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
  const named = createMemo(() => {
    const names: Readonly<Record<string, string>> = {
      ArrowLeft: say().back,
      ArrowRight: say().on,
      f: say().full,
      d: props.dark ? say().light : say().dark,
      q: say().side,
      s: say().sound,
      p: props.paused ? say().resume : say().pause,
      '+': say().addTwo,
      o: words().offTheLine.say,
      '?': words().keys.title,
    }
    return props.keys.flatMap((key) => (names[key.names[0]!] ? [{ ...key, name: names[key.names[0]!]! }] : []))
  })
  return (
    <div class="screen-tools" classList={{ near: near() }} role="toolbar" aria-label={say().label}>
      <Index each={named()}>
        {(key) => (
          <button type="button" aria-keyshortcuts={key().names[0]} onClick={() => key().act()}>
            {key().name} <kbd>{key().keys[0]}</kbd>
          </button>
        )}
      </Index>
    </div>
  )
}
