/** A set of whole numbers kept as sorted, separate ranges: [from, to, from, to, …], each `to` just behind the last. */
export class Ranges {
  readonly edges: number[] = []

  get count(): number {
    return this.edges.length / 2
  }

  /** Where the range that starts at zero ends; 0 when there is none. */
  get head(): number {
    return this.edges[0] === 0 ? this.edges[1]! : 0
  }

  has(from: number, to: number): boolean {
    const at = this.#lastStartingUpTo(from)
    return at >= 0 && this.edges[at + 1]! >= to
  }

  /** Adds the numbers from `from` up to but not `to`; tells whether any was new. */
  add(from: number, to: number): boolean {
    const { edges } = this
    const last = edges.length - 1
    if (last >= 0 && from === edges[last]) {
      edges[last] = to
      return true
    }
    if (this.has(from, to)) return false
    let first = this.#lastStartingUpTo(from)
    if (first < 0 || edges[first + 1]! < from) first += 2
    let behind = first
    let [low, high] = [from, to]
    while (behind < edges.length && edges[behind]! <= to) {
      low = Math.min(low, edges[behind]!)
      high = Math.max(high, edges[behind + 1]!)
      behind += 2
    }
    edges.splice(first, behind - first, low, high)
    return true
  }

  /** The parts between `from` and `to` that are not in the set, as flat pairs. */
  missing(from: number, to: number): number[] {
    const { edges } = this
    const gaps: number[] = []
    let at = Math.max(0, this.#lastStartingUpTo(from))
    let next = from
    for (; at < edges.length && edges[at]! < to; at += 2) {
      if (edges[at]! > next) gaps.push(next, edges[at]!)
      next = Math.max(next, edges[at + 1]!)
    }
    if (next < to) gaps.push(next, to)
    return gaps
  }

  /** The place in `edges` of the last range that starts at or before `number`, or -2. */
  #lastStartingUpTo(number: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.edges[2 * middle]! <= number) low = middle + 1
      else high = middle
    }
    return 2 * low - 2
  }
}
