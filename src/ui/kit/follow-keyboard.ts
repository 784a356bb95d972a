/** Keeps an element's foot above the phone's keyboard where the browser draws the keyboard over the page. Returns the way to stop. */
export function followKeyboard(element: HTMLElement): () => void {
  const view = window.visualViewport
  if (!view) return () => {}
  const place = () => {
    const hidden = Math.max(0, window.innerHeight - view.height - view.offsetTop)
    element.style.setProperty('--keyboard', view.scale > 1.01 ? '0px' : `${Math.round(hidden)}px`)
  }
  place()
  view.addEventListener('resize', place)
  view.addEventListener('scroll', place)
  return () => {
    view.removeEventListener('resize', place)
    view.removeEventListener('scroll', place)
  }
}
