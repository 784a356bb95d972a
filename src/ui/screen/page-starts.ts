/** Where a part of a list stands, in pixels from the list's top. Parts beside each other have the same top. */
export interface Box {
  readonly top: number
  readonly bottom: number
}

/**
 * The places of the parts that begin a page when no page may be higher than `height`. A part that is too high gets its own.
 * Where it does not all fit, one page shows the part `around`, the one behind it, and as many before it as there is room for.
 */
export function pageStarts(boxes: readonly Box[], height: number, around?: number): number[] {
  const all = startsFrom(boxes, 0, height)
  if (around === undefined || all.length === 1) return all
  const end = boxes[Math.min(around + 1, boxes.length - 1)]?.bottom ?? 0
  const begin = boxes.findIndex((box, at) => at >= around || end - box.top <= height + 1)
  return begin <= 0 ? all : [...startsFrom(boxes.slice(0, begin), 0, height), ...startsFrom(boxes, begin, height)]
}

function startsFrom(boxes: readonly Box[], first: number, height: number): number[] {
  const starts = [first]
  let top = boxes[first]?.top ?? 0
  for (let at = first; at < boxes.length; at += 1) {
    const box = boxes[at]!
    if (box.bottom - top <= height + 1 || box.top <= top) continue
    let start = at
    while (boxes[start - 1]?.top === box.top) start -= 1
    starts.push(start)
    top = box.top
  }
  return starts
}

/** The page that shows a part. */
export function pageOf(starts: readonly number[], part: number): number {
  return Math.max(0, starts.findLastIndex((start) => start <= part))
}
