const percent = (count: number, of: number) => `${count} of ${of} (${((100 * count) / of).toFixed(1)} %)`

/** Shares of lines, as every test of a wording check prints them. */
export function rates(id: string, good: readonly string[], bad: readonly string[], flagged: (line: string) => boolean) {
  const falseAlarms = good.filter(flagged)
  const missed = bad.filter((line) => !flagged(line))
  console.warn(`[${id}] good lines flagged ${percent(falseAlarms.length, good.length)}, bad lines found ${percent(bad.length - missed.length, bad.length)}`)
  return { falseAlarms, missed, flaggedGood: falseAlarms.length / good.length, foundBad: 1 - missed.length / bad.length }
}
