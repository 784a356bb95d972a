/** Keeps an even sample of at most so many values, however many come, and gives quantiles of it. */
export class Sample {
  private readonly kept: Float64Array
  private count = 0
  private readonly chance: () => number

  constructor(size: number, chance: () => number) {
    this.kept = new Float64Array(size)
    this.chance = chance
  }

  add(value: number): void {
    const size = this.kept.length
    const place = this.count < size ? this.count : Math.floor(this.chance() * (this.count + 1))
    if (place < size) this.kept[place] = value
    this.count += 1
  }

  /** The value below which the share `part` of all lies; NaN of nothing. */
  quantile(part: number): number {
    const sorted = this.kept.slice(0, Math.min(this.count, this.kept.length)).toSorted()
    return sorted.length === 0 ? Number.NaN : sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!
  }

  clear(): void {
    this.count = 0
  }
}

/** The middle one of several runs; of an even number the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Numbers between 0 and 1 that are the same in every run from the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
