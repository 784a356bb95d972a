import { onCleanup } from 'solid-js'

/**
 * Keeps a textarea as high as its text, where the browser does not by itself. Returns what to call when its text changed in
 * another way than by typing. Call within the owner that the field lives in.
 */
export function growWithText(element: HTMLTextAreaElement): () => void {
  if (globalThis.CSS?.supports?.('field-sizing', 'content')) return () => {}
  const grow = () => {
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`
  }
  element.addEventListener('input', grow)
  window.addEventListener('resize', grow)
  queueMicrotask(grow)
  onCleanup(() => {
    element.removeEventListener('input', grow)
    window.removeEventListener('resize', grow)
  })
  return grow
}
