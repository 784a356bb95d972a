import { createSignal, For, onCleanup, Show, untrack } from 'solid-js'
import { words } from './words.ts'
import './toast.css'

interface Notice {
  readonly id: number
  readonly text: string
  readonly undo: (() => void) | undefined
  /** When its time is over, whichever sheets come and go over it meanwhile. */
  readonly until: number
}

const withUndo = 10_000
const withoutUndo = 4_000
const [notices, setNotices] = createSignal<readonly Notice[]>([])
const [sheets, setSheets] = createSignal(0)
let last = 0

/** A finger leaves the pointer where it last pressed: a notice that appears there would be held for good. */
const hovers = () => !globalThis.matchMedia?.('(hover: none)').matches

function drop(id: number) {
  setNotices((all) => all.filter((one) => one.id !== id))
}

/** Says what just happened: for ten seconds with a way to take it back, shortly without. Three at most; the oldest gives way. */
export function toast(text: string, undo?: () => void): void {
  const until = Date.now() + (undo ? withUndo : withoutUndo)
  setNotices((all) => [...all.slice(-2), { id: ++last, text, undo, until }])
}

/** Counts an open sheet, so that notices appear inside of the uppermost one. Returns its level; call within its owner. */
export function countSheet(): number {
  onCleanup(() => setSheets((count) => count - 1))
  return setSheets((count) => count + 1)
}

function OneNotice(props: { readonly notice: Notice }) {
  let timer: ReturnType<typeof setTimeout>
  let left = untrack(() => props.notice.until - Date.now())
  let since = 0
  const run = () => {
    since = Date.now()
    timer = setTimeout(() => drop(props.notice.id), left)
  }
  const hold = () => {
    clearTimeout(timer)
    left = Math.max(1000, left - (Date.now() - since))
  }
  run()
  onCleanup(() => clearTimeout(timer))
  return (
    <div class="toast" onPointerEnter={() => hovers() && hold()} onPointerLeave={run} onFocusIn={hold} onFocusOut={run}>
      <span>{props.notice.text}</span>
      <Show when={props.notice.undo}>
        {(undo) => (
          <button
            type="button"
            onClick={() => {
              undo()()
              drop(props.notice.id)
            }}
          >
            {words().kit.undo}
          </button>
        )}
      </Show>
    </div>
  )
}

/** Where notices appear: once on the page with level 0, and once in every sheet with the level of that sheet. */
export function Toasts(props: { readonly level: number }) {
  return (
    <output class="toasts">
      <Show when={sheets() === props.level}>
        <For each={notices()}>{(notice) => <OneNotice notice={notice} />}</For>
      </Show>
    </output>
  )
}
