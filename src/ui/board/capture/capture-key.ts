const writing = 'input, textarea, select, [contenteditable], dialog'

/** Calls back when the key `c` alone is pressed outside of fields and sheets. Returns the way to stop. */
export function captureKey(open: () => void): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'c' || event.metaKey || event.ctrlKey || event.altKey || event.repeat) return
    if (event.target instanceof Element && event.target.closest(writing)) return
    if (document.querySelector('dialog[open]')) return
    event.preventDefault()
    open()
  }
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}
