/** Where a part of a list stands, in pixels from the list's top. Parts beside each other have the same top. */
export interface Box {
  readonly top: number
  readonly bottom: number
}

/** The places of the parts that begin a page when no page may be higher than `height`. A part that is too high gets its own. */
export function pageStarts(boxes: readonly Box[], height: number): number[] {
  const starts = [0]
  let top = boxes[0]?.top ?? 0
  boxes.forEach((box, at) => {
    if (box.bottom - top <= height + 1 || box.top <= top) return
    let first = at
    while (boxes[first - 1]?.top === box.top) first -= 1
    starts.push(first)
    top = box.top
  })
  return starts
}

/** The page that shows a part. */
export function pageOf(starts: readonly number[], part: number): number {
  return Math.max(0, starts.findLastIndex((start) => start <= part))
}
