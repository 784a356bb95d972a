import { type Accessor, createContext, createEffect, createSignal, onCleanup, Show, useContext } from 'solid-js'
import type { JSX } from 'solid-js'

/** How long a page waits that may not be painted at all, in ms. */
const patience = 300

/** Whether what is seen first has been painted; where nobody says, there was no hurry. */
export const PaintedContext = createContext<Accessor<boolean>>(() => true)

/** Draws what lies further down only after what stands above it has been painted, when a page opens. Later it is drawn at once. */
export function AfterPaint(props: { readonly children: JSX.Element }) {
  const painted = useContext(PaintedContext)
  return <Show when={painted()}>{props.children}</Show>
}

/** True from the first paint on that comes after this and after `ready`. Call within an owner. */
export function createPainted(ready: Accessor<boolean>): Accessor<boolean> {
  const [painted, setPainted] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  const done = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    setPainted(true)
  }
  createEffect(() => {
    if (!ready() || timer !== undefined) return
    // A page out of sight gets no frames.
    timer = setTimeout(done, document.hidden ? 0 : patience)
    // The second frame begins once the first has been handed to the screen; what was pressed or waited for meanwhile has its turn first.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        clearTimeout(timer)
        timer = setTimeout(done)
      })
    })
  })
  onCleanup(() => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  })
  return painted
}
