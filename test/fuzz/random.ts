/** A stream of random choices that one number decides, so that a run can be repeated. */
export interface Random {
  /** A whole number from 0 to below `count`. */
  below(count: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
}

export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(next() * count)
  return { below, chance: (probability) => next() < probability, pick: (from) => from[below(from.length)]! }
}

/** The seeds of this run, the same in every one: `HOURBOARD_FUZZ_SEED` replays one, `HOURBOARD_FUZZ_TIMES` takes so many times more, and others each time. */
export function seedsOfRun(count: number): number[] {
  const only = process.env.HOURBOARD_FUZZ_SEED
  if (only !== undefined) return [Number(only)]
  const times = process.env.HOURBOARD_FUZZ_TIMES
  const first = times === undefined ? 20_261_121 : Date.now() % 1_000_000_000
  const many = Math.ceil(count * Number(times ?? 1))
  return Array.from({ length: many }, (_, at) => first + at)
}
