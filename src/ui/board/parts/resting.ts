import { createRoot, createSignal } from 'solid-js'

/** How long nobody types before a note may appear or change, in ms. */
export const pause = 800

/** Whether somebody types on this page now, in any field. */
export const isTyping = createRoot(() => {
  const [typing, setTyping] = createSignal(false)
  let rest: ReturnType<typeof setTimeout>
  document.addEventListener(
    'input',
    () => {
      setTyping(true)
      clearTimeout(rest)
      rest = setTimeout(() => setTyping(false), pause)
    },
    { capture: true },
  )
  return typing
})
