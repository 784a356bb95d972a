const slop = 6
const swallow = (click: Event) => click.stopImmediatePropagation()

/**
 * Drags the row that holds the pressed handle up and down its list. The row follows the pointer, the others make room.
 * Resolves on release with the new place among the rows, counted without the dragged one; null where nothing is to move.
 * A press without a move stays a press.
 */
export function dragRow(press: PointerEvent, list: HTMLElement): Promise<number | null> {
  const grip = press.currentTarget as HTMLElement
  const rows = [...list.children] as HTMLElement[]
  const from = rows.findIndex((row) => row.contains(grip))
  const row = rows[from]
  if (!row || press.button !== 0) return Promise.resolve(null)
  const boxes = rows.map((one) => one.getBoundingClientRect())
  const startScroll = window.scrollY
  let moving = false
  let to = from

  const follow = (event: PointerEvent) => {
    const by = event.clientY - press.clientY + window.scrollY - startScroll
    if (!moving && Math.abs(by) < slop) return
    if (!moving) {
      moving = true
      row.classList.add('dragged')
    }
    const middle = boxes[from]!.top + boxes[from]!.height / 2 + by
    to = boxes.filter((box, at) => at !== from && box.top + box.height / 2 < middle).length
    row.style.transform = `translateY(${by}px)`
    rows.forEach((other, at) => {
      if (at === from) return
      const shift = at > from && at <= to ? -1 : at < from && at >= to ? 1 : 0
      other.style.transform = shift ? `translateY(${shift * boxes[from]!.height}px)` : ''
    })
    if (event.clientY < 90) window.scrollBy(0, -8)
    else if (event.clientY > window.innerHeight - 110) window.scrollBy(0, 8)
  }
  return new Promise((resolve) => {
    const over = new AbortController()
    const end = (event: Event) => {
      over.abort()
      for (const one of rows) one.style.transform = ''
      row.classList.remove('dragged')
      if (moving) {
        grip.addEventListener('click', swallow, true)
        setTimeout(() => grip.removeEventListener('click', swallow, true))
      }
      resolve(moving && event.type === 'pointerup' && to !== from ? to : null)
    }
    grip.setPointerCapture(press.pointerId)
    grip.addEventListener('pointermove', follow, { signal: over.signal })
    grip.addEventListener('pointerup', end, { signal: over.signal })
    grip.addEventListener('pointercancel', end, { signal: over.signal })
  })
}
