/** True in the long form of what phones go through: `npm run fuzz -- --long phone`. */
export const atLength = process.env.HOURBOARD_FUZZ_LONG !== undefined

/** Prints what the long form measured, in ms: how often, the middle one, the worst. */
export function report(what: string, measured: readonly number[]): void {
  if (!atLength || measured.length === 0) return
  const sorted = measured.toSorted((a, b) => a - b)
  process.stdout.write(`${what}: ${sorted.length} times, p50 ${sorted[sorted.length >> 1]!.toFixed(0)} ms, worst ${sorted.at(-1)!.toFixed(0)} ms\n`)
}
