const writing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]'
const pressed = 'button, a[href], summary, [role=button]'

/**
 * Calls what a key by itself stands for, never while somebody writes, chooses in a sheet or a menu, or holds another key with it. Space on
 * something that can be pressed presses that. Returns the way to stop.
 */
export function listenKeys(actOf: (key: string) => (() => void) | undefined): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.repeat || event.defaultPrevented) return
    const at = event.target instanceof Element ? event.target : null
    if (at?.closest(writing) || (event.key === ' ' && at?.closest(pressed))) return
    if (document.querySelector('dialog[open], [role=menu]')) return
    const act = actOf(event.key)
    if (!act) return
    event.preventDefault()
    act()
  }
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}
