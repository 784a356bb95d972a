/** One change that turns a text into another. */
export interface Difference {
  readonly index: number
  readonly remove: number
  readonly insert: string
}

const high = /[\ud800-\udbff]/
const low = /[\udc00-\udfff]/

/**
 * The change from `before` to `after`, or null when there is none. The caret says where in `after` the change ended, which
 * tells equal letters apart. A surrogate pair is never cut in two.
 */
export function difference(before: string, after: string, caret: number): Difference | null {
  if (before === after) return null
  let right = 0
  const mostRight = Math.min(before.length, after.length - Math.min(caret, after.length))
  while (right < mostRight && before[before.length - 1 - right] === after[after.length - 1 - right]) right++
  if (right > 0 && low.test(after[after.length - right]!)) right--
  let left = 0
  const mostLeft = Math.min(before.length, after.length) - right
  while (left < mostLeft && before[left] === after[left]) left++
  if (left > 0 && high.test(after[left - 1]!)) left--
  return { index: left, remove: before.length - left - right, insert: after.slice(left, after.length - right) }
}
